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
