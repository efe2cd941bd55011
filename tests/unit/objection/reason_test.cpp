#include "objection/objection.h"
#include "objection/text_length.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace demur {

namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ReasonRequest request(const std::string& language, std::vector<std::string> grounds = {"creative_work", "minors_in_posts"})
{
    ReasonRequest made;
    made.language = language;
    made.grounds = std::move(grounds);
    return made;
}

TEST(Reason, SpeaksTheLanguageAskedFor)
{
    EXPECT_THAT(compose_reason(request("de")), HasSubstr("DSGVO"));
    EXPECT_THAT(compose_reason(request("fr")), HasSubstr("RGPD"));
    EXPECT_THAT(compose_reason(request("nl")), HasSubstr("AVG"));
    EXPECT_THAT(compose_reason(request("pl")), HasSubstr("RODO"));
    EXPECT_THAT(compose_reason(request("pt")), HasSubstr("RGPD"));
    EXPECT_EQ(reason_language("pt-BR"), "pt");
    EXPECT_EQ(compose_reason(request("xx")), compose_reason(request("en")));
}

TEST(Reason, TheSameSeedGivesTheSameText)
{
    EXPECT_EQ(compose_reason(request("en")), compose_reason(request("en")));
}

TEST(Reason, SeedsGiveManyTexts)
{
    std::set<std::string> texts;
    for (std::uint64_t seed = 0; seed < 1000; ++seed) {
        ReasonRequest asked = request("de", {"family"});
        asked.seed = seed;
        texts.insert(compose_reason(asked));
    }
    EXPECT_GT(texts.size(), 900U); // reason_data_test counts how many there are
}

TEST(Reason, OwnWordsStandAsTheyAre)
{
    EXPECT_THAT(compose_reason(request("en", {"I am a wedding photographer"})), HasSubstr(" I am a wedding photographer. "));
    EXPECT_THAT(compose_reason(request("en", {"no_such_ground"})), Not(HasSubstr("no_such_ground")));
}

TEST(Reason, WithoutGroundsNothingLeadsToThem)
{
    EXPECT_THAT(compose_reason(request("en", {})), Not(HasSubstr("particular situation")));
}

// Every sentence of a ground that was not ticked, in the language.
TEST(Reason, SaysNothingThatWasNotTicked)
{
    for (const char* kind : {"objection", "third_party"}) {
        for (std::uint64_t seed = 0; seed < 200; ++seed) {
            ReasonRequest asked = request("en", {"family"});
            asked.kind = kind;
            asked.min_length = 20000; // every extra sentence too
            asked.seed = seed;
            const std::string text = compose_reason(asked);
            for (const char* claim :
                 {"children", "Recital", "Article 9 ", "creative", "profession", "minor", "safety", "face", "lose control", "attach",
                  "prompts", "expect", "other people's data", "clients", "never gave", "no contract"}) {
                EXPECT_THAT(text, Not(HasSubstr(claim))) << kind;
            }
        }
    }
}

TEST(Reason, AThirdPartyObjectionSpeaksOfNoPostsOfOnesOwn)
{
    for (const Ground& ground : reason_grounds("en")) {
        for (std::uint64_t seed = 0; seed < 50; ++seed) {
            ReasonRequest asked = request("en", {ground.id});
            asked.kind = "third_party";
            asked.seed = seed;
            for (const char* own : {"I have shared", "my account", "my posts", "my interactions", "I share"}) {
                EXPECT_THAT(compose_reason(asked), Not(HasSubstr(own)));
            }
        }
    }
}

TEST(Reason, TheConcernIsRaisedOnlyWithSomethingToShow)
{
    ReasonRequest asked = request("en", {});
    asked.kind = "third_party";
    EXPECT_THAT(compose_reason(asked), Not(HasSubstr("AI at Meta")));
    asked.has_prompts = true;
    EXPECT_THAT(compose_reason(asked), HasSubstr("the prompts that I have"));
    EXPECT_THAT(compose_reason(asked), Not(HasSubstr("attach")));
    asked.has_evidence = true;
    EXPECT_THAT(compose_reason(asked), HasSubstr("that I attach"));
    asked.kind = "objection";
    EXPECT_THAT(compose_reason(asked), Not(HasSubstr("prompts")));
}

TEST(Reason, WhatTheLawSaysToAGroundFollowsIt)
{
    EXPECT_THAT(compose_reason(request("en", {"sensitive_data"})), HasSubstr("Article 9 GDPR"));
    EXPECT_THAT(compose_reason(request("en", {"family"})), Not(HasSubstr("Article 9 GDPR")));
}

TEST(Reason, AGroundTickedTwiceIsSaidOnce)
{
    EXPECT_EQ(compose_reason(request("en", {"family", "family"})), compose_reason(request("en", {"family"})));
}

TEST(TextLength, CountsAsBrowsersDo)
{
    EXPECT_EQ(text_length("aä€"), 3);
    EXPECT_EQ(text_length("\xF0\x9F\x98\x80"), 2);
    EXPECT_EQ(clip_text("one two three", 9), "one two");
    EXPECT_EQ(clip_text("ääää", 3), "äää");
    EXPECT_EQ(clip_text("\xF0\x9F\x98\x80\xF0\x9F\x98\x80", 3), "\xF0\x9F\x98\x80");
}

} // namespace

} // namespace demur
