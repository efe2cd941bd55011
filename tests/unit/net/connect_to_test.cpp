#include "base/error.h"
#include "net/connect_to.h"

#include <gtest/gtest.h>

#include <arpa/inet.h>
#include <netinet/in.h>

namespace demur::net {
namespace {

sockaddr_in socket_of(const char* address, std::uint16_t port)
{
    sockaddr_in socket{};
    socket.sin_family = AF_INET;
    socket.sin_port = htons(port);
    inet_pton(AF_INET, address, &socket.sin_addr);
    return socket;
}

bool names(const ConnectTo& route, const sockaddr_in& socket)
{
    return route.names(reinterpret_cast<const sockaddr*>(&socket), sizeof(socket));
}

TEST(ConnectTo, ReadsWhatCurlTakes)
{
    const ConnectTo route = read_connect_to("WWW.Facebook.com:443:127.0.0.1:8443");
    EXPECT_EQ(route.host, "www.facebook.com");
    EXPECT_EQ(route.port, 443);
    EXPECT_EQ(route.to_port, 8443);
    EXPECT_EQ(route.text(), "www.facebook.com:443:127.0.0.1:8443");
    EXPECT_EQ(read_connect_to("a:443:[::1]:8443").address, "[::1]");
}

TEST(ConnectTo, NamesOneAddressAndOnePort)
{
    const ConnectTo route = read_connect_to("a:443:127.0.0.1:8443");
    EXPECT_TRUE(names(route, socket_of("127.0.0.1", 8443)));
    EXPECT_FALSE(names(route, socket_of("127.0.0.1", 8444)));
    EXPECT_FALSE(names(route, socket_of("127.0.0.2", 8443)));
    EXPECT_FALSE(names(read_connect_to("a:443:[::1]:8443"), socket_of("127.0.0.1", 8443)));
}

TEST(ConnectTo, RefusesNamesAndHalves)
{
    for (const char* text :
         {"", "a", "a:443", "a:443:127.0.0.1", "a:443:localhost:443", "a:443::443", ":443:127.0.0.1:443", "a:0:127.0.0.1:1",
          "a:443:127.0.0.1:70000", "a:443:::1:443", "a:x:127.0.0.1:443", "a:443:[]:443", "a:443:127.0.0.1:8443 "}) {
        EXPECT_THROW(read_connect_to(text), Error) << text;
    }
}

} // namespace
} // namespace demur::net
