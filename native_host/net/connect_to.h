// --connect-to: a name led to another address, for tests against a stand-in server. Certificates are checked for the
// name all the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <sys/socket.h>

namespace demur::net {

struct ConnectTo {
    std::string host; // lower case
    std::uint16_t port = 0;
    std::string address; // IPv4 as written, IPv6 in brackets
    std::uint16_t to_port = 0;

    // As CURLOPT_CONNECT_TO takes it.
    [[nodiscard]] std::string text() const;
    // Whether this is the address and port it names.
    [[nodiscard]] bool names(const sockaddr* address, socklen_t length) const;
};

// HOST:PORT:ADDRESS:PORT; the address must be a number, so that it is the user who names it and not DNS.
// Throws Error(bad_input).
ConnectTo read_connect_to(std::string_view text);

std::string lower_ascii(std::string_view text);

} // namespace demur::net
