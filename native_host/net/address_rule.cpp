// Special-purpose ranges as registered by IANA (RFC 6890 and its updates).
#include "net/address_rule.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <netinet/in.h>

namespace demur::net {

namespace {

using V6 = std::array<std::uint8_t, 16>;

struct RangeV4 {
    std::uint32_t base;
    unsigned bits;
};

struct RangeV6 {
    V6 base;
    unsigned bits;
};

constexpr std::uint32_t v4(std::uint32_t a, std::uint32_t b, std::uint32_t c)
{
    return a << 24U | b << 16U | c << 8U;
}

constexpr std::array special_v4 = {
    RangeV4{v4(0, 0, 0), 8},      RangeV4{v4(10, 0, 0), 8},     RangeV4{v4(100, 64, 0), 10}, RangeV4{v4(127, 0, 0), 8},
    RangeV4{v4(169, 254, 0), 16}, RangeV4{v4(172, 16, 0), 12},  RangeV4{v4(192, 0, 0), 24},  RangeV4{v4(192, 0, 2), 24},
    RangeV4{v4(192, 88, 99), 24}, RangeV4{v4(192, 168, 0), 16}, RangeV4{v4(198, 18, 0), 15}, RangeV4{v4(198, 51, 100), 24},
    RangeV4{v4(203, 0, 113), 24}, RangeV4{v4(224, 0, 0), 3},
};

// Everything outside 2000::/3 is special; these are the special parts inside it.
constexpr RangeV6 global_unicast{{0x20}, 3};
constexpr std::array special_v6 = {
    RangeV6{{0x20, 0x01, 0x00}, 23},       // protocol assignments, Teredo among them
    RangeV6{{0x20, 0x01, 0x0d, 0xb8}, 32}, // documentation
    RangeV6{{0x20, 0x02}, 16},             // 6to4
    RangeV6{{0x3f, 0xff}, 20},             // documentation
};
constexpr RangeV6 mapped{{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff}, 96};
constexpr RangeV6 nat64{{0x00, 0x64, 0xff, 0x9b}, 96};

bool is_public(std::uint32_t address)
{
    return std::none_of(special_v4.begin(), special_v4.end(),
                        [address](const RangeV4& range) { return (address ^ range.base) >> (32U - range.bits) == 0; });
}

bool within(const V6& address, const RangeV6& range)
{
    for (unsigned bit = 0; bit < range.bits; bit += 8) {
        const unsigned left = std::min(8U, range.bits - bit);
        if (((address[bit / 8] ^ range.base[bit / 8]) & 0xffU) >> (8U - left) != 0) {
            return false;
        }
    }
    return true;
}

bool is_public(const V6& address)
{
    if (within(address, mapped) || within(address, nat64)) {
        return is_public(static_cast<std::uint32_t>(address[12]) << 24U | static_cast<std::uint32_t>(address[13]) << 16U
                         | static_cast<std::uint32_t>(address[14]) << 8U | address[15]);
    }
    return within(address, global_unicast)
           && std::none_of(special_v6.begin(), special_v6.end(), [&](const RangeV6& range) { return within(address, range); });
}

} // namespace

bool is_public_address(const sockaddr* address, socklen_t length)
{
    // Copied out, because the caller's buffer need not be aligned for the real type.
    if (address->sa_family == AF_INET && length >= sizeof(sockaddr_in)) {
        sockaddr_in in{};
        std::memcpy(&in, address, sizeof(in));
        return is_public(ntohl(in.sin_addr.s_addr));
    }
    if (address->sa_family == AF_INET6 && length >= sizeof(sockaddr_in6)) {
        sockaddr_in6 in{};
        std::memcpy(&in, address, sizeof(in));
        V6 bytes{};
        std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
        return is_public(bytes);
    }
    return false;
}

} // namespace demur::net
