// What the receiving server found out about a mail's sender: Authentication-Results (RFC 8601), ARC-Authentication-Results
// (RFC 8617) and Received-SPF (RFC 7208). Pure. Nothing is verified here: keys live in the DNS, and this opens no socket.
#pragma once

#include <span>
#include <string>
#include <vector>

namespace demur::net {

struct HeaderField {
    std::string name;
    std::string value; // unfolded or not
};

struct SenderChecks {
    std::vector<std::string> good; // "dkim facebookmail.com", at most 8, each once
    std::vector<std::string> bad;  // "dmarc facebookmail.com"
};

// `fields` from the top of the message. Only the topmost results count, and only if the server that signs them is one that
// took the message in, as the trace fields above it (or the first one below) say: a sender can write such a header too, but
// cannot put it above those that the receiving server adds. What is bad counts whoever says it.
SenderChecks read_sender_checks(std::span<const HeaderField> fields);

} // namespace demur::net
