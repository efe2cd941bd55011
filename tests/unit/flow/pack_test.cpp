#include "base/described.h"
#include "flow/flow_pack.h"
#include "flow/pack_check.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

namespace demur {

namespace {

using ::testing::HasSubstr;

json::object sound_pack()
{
    return to_json(*find_flow("facebook-2025")).get_object();
}

std::string faults_after(const std::function<void(json::object&)>& spoil)
{
    json::object pack = sound_pack();
    spoil(pack);
    try {
        read_flow_pack(json::serialize(pack));
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

TEST(FlowPacks, TheCompiledOnesAreSound)
{
    ASSERT_EQ(flow_packs().size(), 3U);
    for (const FlowPack& pack : flow_packs()) {
        EXPECT_NO_THROW(read_flow_pack(json::serialize(to_json(pack)))) << pack.id;
        EXPECT_FALSE(pack.by_hand.empty()) << pack.id;
    }
    EXPECT_TRUE(compiled_flow_packs().notes.empty());
}

TEST(FlowPacks, TheLengthThatIsNotStatedIsKnown)
{
    const FlowPack& pack = *find_flow("third-party-2025");
    const auto demand = std::find_if(pack.demands.begin(), pack.demands.end(), [](const Demand& d) { return d.kind == "min_length"; });
    ASSERT_NE(demand, pack.demands.end());
    EXPECT_EQ(demand->min_length, 100);
    EXPECT_EQ(demand->stated, "not_stated");
    EXPECT_EQ(demand->enforced, "yes");
}

TEST(FlowPacks, EveryFaultIsNamedWithItsPlace)
{
    const std::string faults = faults_after([](json::object& pack) {
        pack["form_url"] = "javascript:alert(1)";
        pack["hosts"].as_array().push_back("evil.example");
        pack["kind"] = "advert";
        pack["answer_days"] = "soon";
        pack["surprise"] = 1;
        pack["by_hand"].as_array()[0].as_object()["dated"] = "2025-02-30";
        pack["by_hand"].as_array()[0].as_object()["steps"].as_array()[0].as_object()["screen"] = "nowhere";
    });
    for (const char* expected : {"form_url: javascript:", "hosts[3]: \"evil.example\" is no host of", "kind: ", "answer_days: ", "surprise",
                                 "by_hand[0].dated: \"2025-02-30\"", "by_hand[0].steps[0].screen: \"nowhere\""}) {
        EXPECT_THAT(faults, HasSubstr(expected));
    }
}

TEST(FlowPacks, WhatIsNoObjectHasOneFault)
{
    EXPECT_THAT(faults_of_pack(json::array{1, 2}), ::testing::ElementsAre("the pack: it must be a JSON object"));
    EXPECT_THAT(faults_of_pack(nullptr), ::testing::ElementsAre("the pack: it must be a JSON object"));
}

TEST(FlowPacks, HostileAddresses)
{
    for (const char* url :
         {"http://www.facebook.com/x", "https://www.facebook.com@evil.example/", "https://www.facebook.com:444/", "data:text/html,x",
          "https://evil.example/", "https://www.facebook.com\\@evil.example/", "https://WWW.FACEBOOK.COM/x", "https://"}) {
        EXPECT_THAT(faults_after([&](json::object& pack) { pack["form_url"] = url; }), HasSubstr("form_url: ")) << url;
        EXPECT_THAT(faults_after([&](json::object& pack) { pack["public_pages"].as_array()[0] = url; }), HasSubstr("public_pages[0]: "))
            << url;
    }
    for (const char* host :
         {"evil.example", "facebook.com.evil.example", "notfacebook.com", "com", "*.facebook.com", "www.instagram.com", "127.0.0.1"}) {
        EXPECT_THAT(faults_after([&](json::object& pack) { pack["hosts"].as_array()[0] = host; }), HasSubstr("hosts[0]: ")) << host;
    }
}

TEST(FlowPacks, CapsComeBeforeTheSchema)
{
    EXPECT_THAT(faults_after([](json::object& pack) { pack["title"] = std::string(400'000, 'a'); }),
                HasSubstr("title: a string of 400000 bytes"));
    EXPECT_THAT(faults_after([](json::object& pack) { pack["hosts"] = json::array(100'000, "a"); }), HasSubstr("hosts: 100000 items"));
    EXPECT_THROW(read_flow_pack(std::string(600'000, ' ')), Error);
    EXPECT_THROW(read_flow_pack(std::string(100'000, '[')), Error);
    for (const char* text : {"", "{}", "[]", "null", "7", "\"x\"", "{\"schema\":\"1\"}", "{\"hosts\":{\"a\":1}}"}) {
        EXPECT_THROW(read_flow_pack(text), Error) << text;
    }
}

TEST(FlowPacks, MarkupAndControlCharactersAreRefused)
{
    EXPECT_THAT(faults_after([](json::object& pack) { pack["title"] = "<img src=x>"; }), HasSubstr("title: it holds markup"));
    EXPECT_THAT(faults_after([](json::object& pack) { pack["title"] = "a\nb"; }), HasSubstr("title: it holds control characters"));
}

TEST(FlowPacks, TwiceTheSame)
{
    EXPECT_THAT(faults_after([](json::object& pack) { pack["fields"].as_array().push_back(pack["fields"].as_array()[0]); }),
                HasSubstr("\"email\" is there twice"));
    EXPECT_THAT(faults_after([](json::object& pack) { pack["screens"].as_array().push_back(pack["screens"].as_array()[0]); }),
                HasSubstr("is there twice"));
}

TEST(FlowPacks, KeysGoWithTyping)
{
    EXPECT_THAT(
        faults_after([](json::object& pack) { pack["by_hand"].as_array()[0].as_object()["steps"].as_array()[0].as_object()["keys"] = 5; }),
        HasSubstr("by_hand[0].steps[0].keys"));
    EXPECT_THAT(faults_after([](json::object& pack) { pack["demands"].as_array()[0].as_object()["min_length"] = 5; }),
                HasSubstr("demands[0]: min_length"));
}

TEST(FlowPacks, ALaterSchemaIsRefusedClearlyAndSkippedInLists)
{
    json::object later = sound_pack();
    later["schema"] = 2;
    later["id"] = "later-2027";
    try {
        read_flow_pack(json::serialize(later));
        FAIL() << "it was accepted";
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::version_newer);
        EXPECT_THAT(error.what(), HasSubstr("schema 2"));
        EXPECT_THAT(error.hint(), HasSubstr("Update"));
    }
    const std::string one = json::serialize(later);
    const std::string two = json::serialize(sound_pack());
    const FlowPackList list = list_flow_packs({one, two});
    ASSERT_EQ(list.packs.size(), 1U);
    EXPECT_EQ(list.packs[0].id, "facebook-2025");
    ASSERT_EQ(list.notes.size(), 1U);
    EXPECT_THAT(list.notes[0], HasSubstr("later-2027: skipped"));
}

} // namespace

} // namespace demur
