// The wire: whatever way the bytes come, frames are frames, and what is none ends the session in order.
#include "host_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

using namespace demur::test;
using testing::HasSubstr;

namespace {

constexpr std::size_t cap = 8UL * 1024 * 1024;

const std::string hello =
    R"({"jsonrpc":"2.0","id":1,"method":"hello","params":{"protocol":{"min":1,"max":1},"client":{"name":"t","version":"1"}}})";

// A message of exactly `size` bytes.
std::string padded(std::size_t size)
{
    const std::string head = R"({"jsonrpc":"2.0","id":2,"method":"ping","params":{},"padding":")";
    const std::string tail = "\"}";
    return head + std::string(size - head.size() - tail.size(), 'x') + tail;
}

std::string length_only(std::uint32_t length)
{
    return {reinterpret_cast<const char*>(&length), sizeof length}; // NOLINT: bytes of an integer
}

} // namespace

TEST(Frames, ArriveByteByByte)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    for (const char byte : frame(hello)) {
        ASSERT_TRUE(host.send_bytes({&byte, 1}));
    }
    EXPECT_TRUE(host.read().contains("result"));
}

TEST(Frames, ArriveTwoInOneWrite)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    ASSERT_TRUE(host.send_bytes(frame(hello) + frame(R"({"jsonrpc":"2.0","id":"b","method":"ping"})")));
    EXPECT_EQ(host.read().at("id"), 1);
    EXPECT_EQ(host.read().at("id"), "b");
}

TEST(Frames, OfTheLargestSizeAreRead)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    host.hello();
    for (const std::size_t size : {cap - 1, cap}) {
        ASSERT_TRUE(host.send_bytes(frame(padded(size))));
        EXPECT_TRUE(host.read().contains("result"));
    }
    host.close_input();
    EXPECT_EQ(host.wait(), 0);
}

TEST(Frames, OverTheCapAreAnsweredOnceAndEndTheSession)
{
    for (const std::uint32_t length : {static_cast<std::uint32_t>(cap + 1), 0xFFFFFFFFU, 0U}) {
        const TemporaryDir dir;
        HostProcess host(serve_in(dir.path()));
        host.hello();
        host.send_bytes(length_only(length));
        const json::object answer = host.read();
        EXPECT_TRUE(answer.at("id").is_null());
        EXPECT_EQ(answer.at("error").at("data").at("code"), "message_too_large") << length;
        EXPECT_EQ(host.rest(), "");
        EXPECT_EQ(host.wait(), 1);
    }
}

TEST(Frames, OfGarbageAreAnsweredAndForgotten)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    host.hello();
    const std::vector<std::string> bad{"{", "nul", "\xff\xfe", "{\"a\":\"\xc3\x28\"}", "[1,2", "{}x", std::string(3, '\0'), "\"\\ud8"};
    for (const std::string& text : bad) {
        ASSERT_TRUE(host.send_bytes(frame(text)));
        const json::object answer = host.read();
        EXPECT_EQ(answer.at("error").at("code"), -32700) << text;
        EXPECT_TRUE(answer.at("id").is_null());
    }
    EXPECT_TRUE(host.call("ping").contains("result"));
}

TEST(Frames, CutAtAnyByteEndWithAnError)
{
    const std::string whole = frame(R"({"jsonrpc":"2.0","id":1,"method":"ping"})");
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        const TemporaryDir dir;
        HostProcess host(serve_in(dir.path()));
        ASSERT_TRUE(host.send_bytes(whole.substr(0, cut)));
        host.close_input();
        EXPECT_EQ(host.wait(), cut == 0 ? 0 : 1) << "cut at " << cut;
        EXPECT_EQ(host.rest(), "");
        EXPECT_THAT(host.log(), HasSubstr(cut == 0 ? "the input is closed" : "inside a frame"));
    }
}

TEST(Frames, PileUpWithoutBeingLost)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    host.hello();
    constexpr int many = 3000;
    std::thread writer([&host] {
        const json::object params{{"payload", std::string(1000, 'p')}};
        for (int id = 0; id < many; ++id) {
            host.send(request(id, "ping", params));
        }
    });
    for (int id = 0; id < many; ++id) {
        ASSERT_EQ(host.read().at("id"), id);
    }
    writer.join();
}
