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
    for (const FlowPack& pack : flow_packs()) {
        EXPECT_NO_THROW(read_flow_pack(json::serialize(to_json(pack)))) << pack.id;
        EXPECT_FALSE(pack.by_hand.empty()) << pack.id;
    }
    EXPECT_TRUE(compiled_flow_packs().notes.empty());
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

TEST(FlowPacks, TheNewPartsAreHeldToTheirRules)
{
    const auto spoil = [](const char* member, json::value value) {
        return faults_after([&](json::object& pack) { pack[member] = std::move(value); });
    };
    EXPECT_THAT(spoil("service", "orkut"), HasSubstr("service: \"orkut\" has no domains"));
    EXPECT_THAT(spoil("means", "telepathy"), HasSubstr("means: "));
    EXPECT_THAT(spoil("stage", "legendary"), HasSubstr("stage: "));
    EXPECT_THAT(spoil("min_host", "soon"), HasSubstr("min_host: "));
    EXPECT_THAT(spoil("optional_hosts", json::array{"help.instagram.com"}), HasSubstr("optional_hosts[0]: \"help.instagram.com\""));
    EXPECT_THAT(spoil("regions", json::array{"EEA", "ATLANTIS"}), HasSubstr("regions[1]: "));
    EXPECT_THAT(spoil("regions", json::array{"UK"}), HasSubstr("regions[0]: \"UK\" is neither"));
    EXPECT_THAT(spoil("dates", json::array{json::object{{"event", "opened"}, {"date", "2025-13"}}}), HasSubstr("dates[0].date: "));
    EXPECT_THAT(spoil("sources", json::array{json::object{{"kind", "press"}}}), HasSubstr("sources[0]: it has neither"));
    EXPECT_THAT(spoil("sources", json::array{json::object{{"kind", "rumour"}, {"says", "x"}}}), HasSubstr("sources[0].kind: "));
    EXPECT_THAT(spoil("sources", json::array{json::object{{"kind", "press"}, {"url", "http://example.org/"}}}),
                HasSubstr("sources[0].url: "));
    EXPECT_THAT(spoil("mail", json::object{{"to", "a@example.org"}, {"subject", "x"}}), HasSubstr("mail: it goes with the means mail"));
    EXPECT_THAT(spoil("means", "mail"), HasSubstr("mail: it goes with the means mail"));
    EXPECT_THAT(faults_after([](json::object& pack) {
                    pack["means"] = "mail";
                    pack["screens"].as_array() = json::array{json::object{{"id", "form"}}};
                }),
                HasSubstr("screens: no screen has the id \"mail\""));
    EXPECT_THAT(spoil("fields", json::array{}), HasSubstr("fields: a form has fields"));
    EXPECT_THAT(faults_after([](json::object& pack) {
                    pack.erase("form_url");
                    for (json::value& path : pack["by_hand"].as_array()) {
                        path.as_object().erase("start");
                    }
                }),
                HasSubstr("form_url: there is none"));
}

TEST(FlowPacks, AToggleSaysWhatTheSwitchBecomes)
{
    const auto toggle = [](const std::function<void(json::object&)>& spoil) {
        json::object pack = to_json(*find_flow("x-2024")).get_object();
        spoil(pack);
        std::string lines;
        for (const std::string& fault : faults_of_pack(pack)) {
            lines += fault + "\n";
        }
        return lines;
    };
    EXPECT_EQ(toggle([](json::object&) {}), "");
    EXPECT_THAT(toggle([](json::object& pack) {
                    for (json::value& path : pack["by_hand"].as_array()) {
                        path.at("steps").as_array().back().at("anchor").as_object().erase("becomes");
                    }
                }),
                HasSubstr("by_hand: no step says what the switch becomes"));
    EXPECT_THAT(toggle([](json::object& pack) { pack["by_hand"].at(0).at("steps").as_array().back().at("anchor").at("role") = "link"; }),
                HasSubstr("by_hand[0].steps[4].anchor.becomes: "));
    EXPECT_THAT(toggle([](json::object& pack) { pack["by_hand"].at(0).as_object()["start"] = "https://evil.example/"; }),
                HasSubstr("by_hand[0].start: its host"));
    EXPECT_THAT(toggle([](json::object& pack) { pack["screens"].as_array().erase(pack["screens"].as_array().begin() + 2); }),
                HasSubstr("no screen has the id \"setting\""));
}

TEST(FlowPacks, AnchorsAreCapped)
{
    const auto with_anchor = [](json::object anchor) {
        return faults_after([&](json::object& pack) { pack["by_hand"].at(0).at("steps").at(0).as_object()["anchor"] = std::move(anchor); });
    };
    const char* place = "by_hand[0].steps[0].anchor";
    EXPECT_EQ(with_anchor({{"role", "link"}}), "");
    EXPECT_THAT(with_anchor({}), HasSubstr(std::string(place) + ": it holds nothing"));
    EXPECT_THAT(with_anchor({{"css", "div > a:nth-child(3)"}}), HasSubstr(place));
    EXPECT_THAT(with_anchor({{"href", json::array{"https://evil.example/"}}}), HasSubstr(std::string(place) + ".href[0]"));
    EXPECT_THAT(with_anchor({{"href", json::array{"javascript:alert(1)"}}}), HasSubstr("javascript: addresses are refused"));
    EXPECT_THAT(with_anchor({{"href", json::array(11, "/privacy")}}), HasSubstr(std::string(place) + ".href"));
    EXPECT_THAT(with_anchor({{"href", json::array{"/" + std::string(300, 'a')}}}), HasSubstr(std::string(place) + ".href[0]"));
    EXPECT_THAT(with_anchor({{"order", 0}}), HasSubstr(std::string(place) + ".order"));
    EXPECT_THAT(with_anchor({{"role", "script"}}), HasSubstr(std::string(place) + ".role"));
    EXPECT_THAT(faults_after([](json::object& pack) {
                    json::array& steps = pack["by_hand"].at(0).at("steps").as_array();
                    steps = json::array(61, steps[0]);
                }),
                HasSubstr("by_hand[0].steps: "));
    EXPECT_THAT(faults_after([](json::object& pack) { pack["hosts"] = json::array(21, "www.facebook.com"); }), HasSubstr("hosts: "));
}

TEST(FlowPacks, SchemesAreRefusedHoweverTheyAreWritten)
{
    for (const char* text : {"javascript:alert(1)", " JavaScript:alert(1)", "DATA:text/html,x", "script:x", "vbscript:x", "blob:x"}) {
        EXPECT_THAT(faults_after([&](json::object& pack) { pack["title"] = text; }), HasSubstr("title: ")) << text;
        EXPECT_THAT(faults_after([&](json::object& pack) { pack["by_hand"].at(0).as_object()["note"] = text; }),
                    HasSubstr("by_hand[0].note: "))
            << text;
    }
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
