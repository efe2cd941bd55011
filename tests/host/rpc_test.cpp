// JSON-RPC: the handshake, the errors, and what must never leave the host.
#include "host_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace demur::test;
using testing::HasSubstr;

namespace {

json::value range(int min, int max)
{
    return {{"protocol", {{"min", min}, {"max", max}}}, {"client", {{"name", "test"}, {"version", "1"}}}};
}

class Rpc : public testing::Test {
protected:
    // The error code that answers this text.
    json::value code_for(std::string_view text)
    {
        EXPECT_TRUE(host.send_bytes(frame(text)));
        const json::object answer = host.read();
        return answer.contains("error") ? answer.at("error").at("code") : json::value(0);
    }

    TemporaryDir dir;
    HostProcess host{serve_in(dir.path())};
};

} // namespace

TEST_F(Rpc, HelloNamesVersionAndFeatures)
{
    const json::object result = host.hello();
    EXPECT_EQ(result.at("protocol"), 1);
    EXPECT_EQ(result.at("host").at("name"), "demur");
    EXPECT_FALSE(result.at("host").at("version").as_string().empty());
    EXPECT_FALSE(result.at("features").as_array().empty());
}

TEST_F(Rpc, RangesThatMeetAgreeOnTheHighest)
{
    EXPECT_EQ(host.result_of("hello", range(0, 7)).at("protocol"), 1);
}

TEST_F(Rpc, RangesThatDoNotMeetSayWhoIsOlder)
{
    json::object answer = host.call("hello", range(2, 3));
    EXPECT_EQ(answer.at("error").at("code"), -32002);
    EXPECT_EQ(answer.at("error").at("data").at("hint"), "Update the native host.");
    answer = host.call("hello", range(-1, 0));
    EXPECT_EQ(answer.at("error").at("data").at("hint"), "Update the extension.");
    EXPECT_EQ(host.error_of("ping"), "hello_first");
}

TEST_F(Rpc, CallsBeforeHelloAreRefused)
{
    EXPECT_EQ(host.call("ping").at("error").at("code"), -32001);
    EXPECT_EQ(host.call("objections.list").at("error").at("code"), -32001);
    host.hello();
    EXPECT_TRUE(host.call("ping").contains("result"));
}

TEST_F(Rpc, UnknownMethodsAndBadParametersHaveTheirOwnErrors)
{
    host.hello();
    EXPECT_EQ(host.call("no.such").at("error").at("code"), -32601);
    EXPECT_EQ(host.call("page.inspect").at("error").at("code"), -32602);
    const json::object answer = host.call("steps.append", {{"steps", {{{"session", 1}}}}});
    EXPECT_EQ(answer.at("error").at("code"), -32602);
    EXPECT_THAT(std::string(answer.at("error").at("message").as_string()), HasSubstr("params.steps[0].session"));
    EXPECT_EQ(code_for(R"({"jsonrpc":"2.0","id":1,"method":"ping","params":[1]})"), -32602);
}

TEST_F(Rpc, WhatIsNoRequestIsInvalid)
{
    host.hello();
    for (const char* text :
         {"[]", "1", "null", "\"x\"", "{}", R"({"id":1,"method":"ping"})", R"({"jsonrpc":"1.0","id":1,"method":"ping"})",
          R"({"jsonrpc":"2.0","id":1})", R"({"jsonrpc":"2.0","id":1,"method":7})", R"({"jsonrpc":"2.0","id":{},"method":"ping"})",
          R"({"jsonrpc":"2.0","id":true,"method":"ping"})", R"([{"jsonrpc":"2.0","id":1,"method":"ping"}])"}) {
        EXPECT_EQ(code_for(text), -32600) << text;
    }
    EXPECT_EQ(code_for(R"({"jsonrpc":"2.0","id":")" + std::string(201, 'i') + R"(","method":"ping"})"), -32600);
}

TEST_F(Rpc, NotificationsChangeNothingAndGetNoAnswer)
{
    host.hello();
    ASSERT_TRUE(host.send_bytes(frame(R"({"jsonrpc":"2.0","method":"objection.open","params":{"flow":"facebook-2025"}})")));
    ASSERT_TRUE(host.send_bytes(frame(R"({"jsonrpc":"2.0","method":"no.such"})")));
    EXPECT_TRUE(host.result_of("objections.list").at("objections").as_array().empty());
}

TEST_F(Rpc, IdsMayComeTwice)
{
    host.hello();
    for (int i = 0; i < 2; ++i) {
        ASSERT_TRUE(host.send(request(5, "ping")));
        EXPECT_EQ(host.read().at("id"), 5);
    }
}

TEST_F(Rpc, UnknownMembersAreIgnored)
{
    host.hello();
    EXPECT_TRUE(host.call("ping", {{"payload", 1}, {"from_the_future", {1, 2}}}).contains("result"));
}

TEST_F(Rpc, PayloadsComeBackAsTheyWere)
{
    host.hello();
    const json::value payload{{"text", "\xe2\x82\xac \"quoted\" \\ \n"}, {"list", {1, -2, 0.5, true, nullptr}}, {"deep", {{"er", {}}}}};
    EXPECT_EQ(host.result_of("ping", {{"payload", payload}}).at("payload"), payload);
}

TEST_F(Rpc, NumbersThatAreNotFiniteBecomeNull)
{
    host.hello();
    ASSERT_TRUE(host.send_bytes(frame(R"({"jsonrpc":"2.0","id":1,"method":"ping","params":{"payload":[1e400,-1e400,1]}})")));
    const std::string body = host.read_body().value_or("");
    EXPECT_THAT(body, HasSubstr("[null,null,1]"));
}

TEST_F(Rpc, DepthIsBounded)
{
    host.hello();
    const auto nested = [](std::size_t depth) {
        return R"({"jsonrpc":"2.0","id":1,"method":"ping","params":{"payload":)" + std::string(depth, '[') + std::string(depth, ']') + "}}";
    };
    EXPECT_EQ(code_for(nested(62)), 0);
    EXPECT_EQ(code_for(nested(63)), -32700);
    EXPECT_EQ(code_for(nested(1'000'000)), -32700);
    EXPECT_EQ(code_for(nested(2)), 0);
}

TEST_F(Rpc, ValuesAreBounded)
{
    host.hello();
    std::string many = R"({"jsonrpc":"2.0","id":1,"method":"ping","params":{"payload":[0)";
    for (int i = 0; i < 1'000'001; ++i) {
        many += ",0";
    }
    EXPECT_EQ(code_for(many + "]}}"), -32004);
    EXPECT_TRUE(host.call("ping").contains("result"));
}

TEST_F(Rpc, AnswersOverAMegabyteAreErrorsAndTheSessionGoesOn)
{
    host.hello();
    constexpr std::size_t limit = 1024UL * 1024;
    const std::size_t envelope = json::serialize(host.call("ping", {{"payload", ""}})).size();
    EXPECT_TRUE(host.call("ping", {{"payload", std::string(limit - envelope, 'x')}}).contains("result"));
    EXPECT_EQ(host.error_of("ping", {{"payload", std::string(limit, 'x')}}), "reply_too_large");
    // Half of the limit in bytes, three times the limit once escaped.
    EXPECT_EQ(host.error_of("ping", {{"payload", std::string(limit / 2, '\x01')}}), "reply_too_large");
    EXPECT_TRUE(host.call("ping").contains("result"));
}
