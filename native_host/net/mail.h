// What demur-net is asked about mails and what it answers: one JSON object a line, as for pages, told apart by `method`.
#pragma once

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace demur::net {

struct MailRequest {
    std::string id;
    std::string method; // mail
    std::string eml;    // base64 of the message as saved (RFC 5322)
};
BOOST_DESCRIBE_STRUCT(MailRequest, (), (id, method, eml))

// One message: the one given, or one that it carries (forwarded as an attachment).
struct MailMessage {
    std::optional<std::string> subject;     // decoded
    std::optional<std::string> from_domain; // of the sender's address, lower case ASCII; absent when there is none, or several
    bool many_senders = false;              // more than one domain claims to be the sender
    std::optional<std::string> sent;        // ISO 8601 UTC, as the Date header says
    std::optional<std::string> html;        // UTF-8
    std::optional<std::string> text;        // UTF-8, unwrapped
    std::vector<std::string> vouched_by;    // what the receiving server found good ("dkim facebookmail.com")
    std::vector<std::string> failed;        // what any header says it found bad ("dmarc facebookmail.com")
    bool carried = false;                   // came inside another message: nobody vouches for its headers
};
BOOST_DESCRIBE_STRUCT(MailMessage, (), (subject, from_domain, many_senders, sent, html, text, vouched_by, failed, carried))

struct MailAnswer {
    std::string id;
    std::vector<MailMessage> messages; // the given one first; at most 4
    std::optional<std::string> error;  // why it cannot be read
};
BOOST_DESCRIBE_STRUCT(MailAnswer, (), (id, messages, error))

} // namespace demur::net
