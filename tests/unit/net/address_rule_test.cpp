#include "net/address_rule.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <string>
#include <sys/un.h>

namespace demur::net {
namespace {

bool is_public(const std::string& text)
{
    sockaddr_in6 six{};
    sockaddr_in four{};
    if (inet_pton(AF_INET, text.c_str(), &four.sin_addr) == 1) {
        four.sin_family = AF_INET;
        return is_public_address(reinterpret_cast<const sockaddr*>(&four), sizeof(four));
    }
    EXPECT_EQ(inet_pton(AF_INET6, text.c_str(), &six.sin6_addr), 1) << text;
    six.sin6_family = AF_INET6;
    return is_public_address(reinterpret_cast<const sockaddr*>(&six), sizeof(six));
}

TEST(AddressRule, LetsPublicAddressesThrough)
{
    for (const char* text :
         {"157.240.1.35", "1.1.1.1", "9.255.255.255", "11.0.0.0", "172.15.255.255", "172.32.0.0", "100.63.255.255", "100.128.0.0",
          "223.255.255.255", "2a03:2880:f11c:8183:face:b00c:0:25de", "2606:4700::1111", "::ffff:157.240.1.35", "64:ff9b::1.1.1.1"}) {
        EXPECT_TRUE(is_public(text)) << text;
    }
}

TEST(AddressRule, RefusesWhatIsInsideTheNetworkOrReserved)
{
    for (const char* text : {"0.0.0.0",         "10.0.0.1",     "10.255.255.255",  "100.64.0.1",  "127.0.0.1", "127.255.255.254",
                             "169.254.169.254", "172.16.0.1",   "172.31.255.255",  "192.168.1.1", "192.0.2.1", "198.18.0.1",
                             "224.0.0.1",       "240.0.0.1",    "255.255.255.255", "::",          "::1",       "fe80::1",
                             "fc00::1",         "fd12:3456::1", "ff02::1",         "2001:db8::1", "2001::1",   "2002:7f00:1::",
                             "3fff::1"}) {
        EXPECT_FALSE(is_public(text)) << text;
    }
}

TEST(AddressRule, JudgesAMappedAddressByTheOneInside)
{
    EXPECT_FALSE(is_public("::ffff:127.0.0.1"));
    EXPECT_FALSE(is_public("::ffff:192.168.0.1"));
    EXPECT_FALSE(is_public("64:ff9b::10.0.0.1"));
    EXPECT_FALSE(is_public("::127.0.0.1"));
}

TEST(AddressRule, RefusesOtherFamiliesAndShortAddresses)
{
    sockaddr_un local{};
    local.sun_family = AF_UNIX;
    EXPECT_FALSE(is_public_address(reinterpret_cast<const sockaddr*>(&local), sizeof(local)));
    sockaddr_in four{};
    four.sin_family = AF_INET;
    four.sin_addr.s_addr = htonl(0x01010101);
    EXPECT_FALSE(is_public_address(reinterpret_cast<const sockaddr*>(&four), 4));
}

} // namespace
} // namespace demur::net
