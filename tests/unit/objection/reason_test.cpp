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
    EXPECT_EQ(compose_reason(request("pt-br")), compose_reason(request("pt")));
    EXPECT_EQ(compose_reason(request("xx")), compose_reason(request("en")));
}

TEST(Reason, TheSameSeedGivesTheSameText)
{
    EXPECT_EQ(compose_reason(request("en")), compose_reason(request("en")));
}

TEST(Reason, SeedsGiveManyTexts)
{
    std::set<std::string> texts;
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
        ReasonRequest asked = request("de");
        asked.seed = seed;
        texts.insert(compose_reason(asked));
    }
    EXPECT_GT(texts.size(), 60U); // of 3 * 3 * 3 * 3 * 2 * 2 = 324
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

TEST(Reason, KeepsToTheBounds)
{
    for (const char* language : {"en", "de", "fr", "it", "es", "nl", "pl", "pt"}) {
        for (const char* kind : {"objection", "third_party"}) {
            for (std::int64_t most : {10, 80, 150, 200, 300, 500, 800, 2000}) {
                for (std::uint64_t seed = 0; seed < 20; ++seed) {
                    ReasonRequest asked = request(language, {"creative_work", "minors_in_posts", "sensitive_data", "others_data"});
                    asked.kind = kind;
                    asked.max_length = most;
                    asked.seed = seed;
                    const std::string text = compose_reason(asked);
                    EXPECT_LE(text_length(text), most) << language;
                    EXPECT_FALSE(text.empty());
                }
            }
        }
    }
}

TEST(Reason, AThirdPartyTextHasTheHundredCharactersThatAreNotStated)
{
    for (const char* language : {"en", "de", "fr", "it", "es", "nl", "pl", "pt"}) {
        ReasonRequest asked = request(language, {});
        asked.kind = "third_party";
        asked.min_length = 100;
        asked.max_length = 200;
        EXPECT_GE(text_length(compose_reason(asked)), 100) << language;
    }
}

TEST(Reason, GrowsToAMinimum)
{
    ReasonRequest asked = request("en", {});
    const std::int64_t plain = text_length(compose_reason(asked));
    asked.min_length = plain + 10;
    EXPECT_GE(text_length(compose_reason(asked)), plain + 10);
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
