#include "base/error.h"
#include "objection/profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demur {

namespace {

using ::testing::HasSubstr;

std::string fault_of(std::string_view text)
{
    try {
        read_profile(text);
    } catch (const Error& error) {
        return error.what();
    }
    return "";
}

TEST(Profile, ReadsWhatIsThere)
{
    const Profile profile = read_profile(R"({"first_name":"Ada","last_name":"Łoś","email":"ada@example.org","country":"AT","language":"de",
        "accounts":[{"service":"facebook","username":"ada.l"},{"service":"instagram"}],"grounds":["creative_work"],"evidence":["shot.png"],"later":1})");
    EXPECT_EQ(profile.first_name, "Ada");
    EXPECT_EQ(profile.last_name, "Łoś");
    ASSERT_EQ(profile.accounts.size(), 2U);
    EXPECT_EQ(profile.accounts[1].username, "");
    EXPECT_EQ(profile.evidence, std::vector<std::string>{"shot.png"});
    EXPECT_FALSE(profile.reason.has_value());
}

TEST(Profile, AByteOrderMarkIsNoFault)
{
    EXPECT_EQ(read_profile("\xEF\xBB\xBF{\"first_name\":\"Ada\"}").first_name, "Ada");
}

TEST(Profile, WhatIsMissingOrEmptyIsAbsent)
{
    const Profile profile = read_profile(R"({"first_name":"  ","email":null,"accounts":null})");
    EXPECT_FALSE(profile.first_name.has_value());
    EXPECT_FALSE(profile.email.has_value());
    EXPECT_TRUE(profile.accounts.empty());
    EXPECT_NO_THROW(read_profile("{}"));
}

TEST(Profile, AccountsOfOneCentreAndPages)
{
    const Profile profile = read_profile(R"({"accounts":[{"service":"facebook","username":"anna","centre":"home"},
        {"service":"instagram","username":"anna.pics","centre":"home"},{"service":"facebook","username":"Shop","page":true},
        {"service":"facebook","username":"bert","centre":" "}]})");
    EXPECT_EQ(profile.accounts[0].centre, "home");
    EXPECT_EQ(profile.accounts[1].centre, "home");
    EXPECT_TRUE(profile.accounts[2].page.value_or(false));
    EXPECT_FALSE(profile.accounts[3].centre) << "blank is none";
}

TEST(Profile, FaultsOfAccounts)
{
    const auto with = [](const std::string& accounts) { return fault_of("{\"accounts\":[" + accounts + "]}"); };
    EXPECT_EQ(with(R"({"service":"facebook","username":"a","centre":")" + std::string(40, 'c') + "\"}"), "");
    EXPECT_THAT(with(R"({"service":"facebook","username":"a","centre":")" + std::string(41, 'c') + "\"}"),
                HasSubstr("accounts[0].centre: 41 characters; expected 1 to 40"));
    EXPECT_EQ(with(R"({"service":"facebook","username":"a","centre":"ŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁŁ"})"), "")
        << "characters, not bytes";
    EXPECT_THAT(with(R"({"service":"facebook","username":"a","centre":"a\nb"})"), HasSubstr("line breaks"));
    EXPECT_THAT(with(R"({"service":"instagram","username":"a","page":true})"), HasSubstr("accounts[0].page: only Facebook has Pages"));
    EXPECT_THAT(
        with(R"({"service":"facebook","username":"a"},{"service":"instagram","username":"a"},{"service":"facebook","username":"a"})"),
        HasSubstr("accounts[2]: the same account as accounts[0]"));
    EXPECT_EQ(with(R"({"service":"facebook"},{"service":"facebook"})"), "") << "not named yet";
}

TEST(Profile, TypesAreStrict)
{
    EXPECT_THAT(fault_of(R"({"email":5})"), HasSubstr("profile.email: expected a string"));
    EXPECT_THAT(fault_of(R"({"accounts":[{"service":7}]})"), HasSubstr("profile.accounts[0].service"));
    EXPECT_THAT(fault_of(R"({"grounds":"creative_work"})"), HasSubstr("profile.grounds: expected an array"));
    EXPECT_THAT(fault_of("[]"), HasSubstr("not a JSON object"));
    EXPECT_THAT(fault_of("{"), HasSubstr("not JSON"));
    EXPECT_THAT(fault_of(std::string(5000, '[')), HasSubstr("not JSON"));
    EXPECT_THAT(fault_of(std::string(profile_bytes + 1, ' ')), HasSubstr("bytes"));
}

TEST(Profile, EveryFaultAtOnce)
{
    const std::string faults =
        fault_of(R"({"first_name":"A\nB","email":"nobody","country":"Austria","language":"deutsch","accounts":[{"service":"myspace"}]})");
    for (const char* expected : {"first_name: holds line breaks", "email: ", "country: ", "language: ", "accounts[0].service: "}) {
        EXPECT_THAT(faults, HasSubstr(expected));
    }
}

TEST(Profile, EmailShapes)
{
    for (const char* good : {"a@b.cd", "first.last+tag@sub.example.org", "ö@exämple.org"}) {
        EXPECT_EQ(fault_of(std::string(R"({"email":")") + good + "\"}"), "") << good;
    }
    for (const char* bad : {"a", "@b.cd", "a@b", "a b@c.de", "a@b@c.de", "a@.de", "a@b..de", "<a@b.de>", "a@b.de,c@d.ef"}) {
        EXPECT_THAT(fault_of(std::string(R"({"email":")") + bad + "\"}"), HasSubstr("email")) << bad;
    }
}

TEST(Profile, LongTexts)
{
    EXPECT_THAT(fault_of(R"({"reason":")" + std::string(10'001, 'a') + "\"}"), HasSubstr("reason: 10001 bytes"));
    EXPECT_EQ(fault_of(R"({"reason":"line\nline"})"), "");
}

} // namespace

} // namespace demur
