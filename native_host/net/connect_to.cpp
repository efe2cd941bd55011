#include "net/connect_to.h"

#include "base/error.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <charconv>
#include <cstring>
#include <netinet/in.h>
#include <system_error>

namespace demur::net {

namespace {

[[noreturn]] void refuse_rule(std::string_view text)
{
    throw Error(ErrorCode::bad_input, "--connect-to " + std::string(text) + ": expected HOST:PORT:ADDRESS:PORT with a numeric address",
                "For example www.facebook.com:443:127.0.0.1:8443");
}

std::uint16_t read_port(std::string_view digits, std::string_view whole)
{
    std::uint16_t port = 0;
    const auto [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), port);
    if (fault != std::errc() || end != digits.data() + digits.size() || port == 0) {
        refuse_rule(whole);
    }
    return port;
}

std::string bare(const std::string& address)
{
    return address.starts_with('[') ? address.substr(1, address.size() - 2) : address;
}

} // namespace

std::string lower_ascii(std::string_view text)
{
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

std::string ConnectTo::text() const
{
    return host + ":" + std::to_string(port) + ":" + address + ":" + std::to_string(to_port);
}

bool ConnectTo::names(const sockaddr* socket, socklen_t length) const
{
    const std::string number = bare(address);
    if (socket->sa_family == AF_INET && length >= sizeof(sockaddr_in)) {
        sockaddr_in in{};
        std::memcpy(&in, socket, sizeof(in));
        in_addr wanted{};
        return inet_pton(AF_INET, number.c_str(), &wanted) == 1 && wanted.s_addr == in.sin_addr.s_addr && ntohs(in.sin_port) == to_port;
    }
    if (socket->sa_family == AF_INET6 && length >= sizeof(sockaddr_in6)) {
        sockaddr_in6 in{};
        std::memcpy(&in, socket, sizeof(in));
        in6_addr wanted{};
        return inet_pton(AF_INET6, number.c_str(), &wanted) == 1 && std::memcmp(&wanted, &in.sin6_addr, sizeof(wanted)) == 0
               && ntohs(in.sin6_port) == to_port;
    }
    return false;
}

ConnectTo read_connect_to(std::string_view text)
{
    const std::size_t first = text.find(':');
    const std::size_t second = first == std::string_view::npos ? first : text.find(':', first + 1);
    const std::size_t last = text.rfind(':');
    if (second == std::string_view::npos || last <= second + 1 || first == 0) {
        refuse_rule(text);
    }
    ConnectTo route;
    route.host = lower_ascii(text.substr(0, first));
    route.port = read_port(text.substr(first + 1, second - first - 1), text);
    route.address = text.substr(second + 1, last - second - 1);
    route.to_port = read_port(text.substr(last + 1), text);

    const bool bracketed = route.address.size() > 2 && route.address.front() == '[' && route.address.back() == ']';
    std::array<unsigned char, sizeof(in6_addr)> number{};
    if (inet_pton(bracketed ? AF_INET6 : AF_INET, bare(route.address).c_str(), number.data()) != 1) {
        refuse_rule(text);
    }
    return route;
}

} // namespace demur::net
