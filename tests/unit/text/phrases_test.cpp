#include "base/error.h"
#include "text/phrases.h"

#include <gtest/gtest.h>

using namespace demur;

namespace {

std::vector<PhraseHit> find(std::initializer_list<const char*> phrases, std::string_view text)
{
    PhraseMatcher matcher;
    std::int32_t id = 0;
    for (const char* phrase : phrases) {
        matcher.add(phrase, id++);
    }
    const Words words(text);
    return matcher.find(words);
}

} // namespace

TEST(Phrases, MatchWholeWordsOnly)
{
    EXPECT_EQ(find({"object"}, "objects objected an object").size(), 1U);
    EXPECT_EQ(find({"objec*"}, "objects objected an object").size(), 3U);
    EXPECT_TRUE(find({"ai"}, "said again mail").empty());
}

TEST(Phrases, InflectInTheMiddle)
{
    EXPECT_EQ(find({"berechtigt* interess*"}, "unseres berechtigten Interesses").size(), 1U);
}

TEST(Phrases, GapsAreBounded)
{
    EXPECT_EQ(find({"use ~ information"}, "we use your public information").size(), 1U);
    EXPECT_EQ(find({"use ~ information"}, "use information").size(), 1U);
    EXPECT_TRUE(find({"use ~ information"}, "use a b c d e information").empty());
}

TEST(Phrases, AlternativesAndAnyWord)
{
    const auto hits = find({"your|my _ posts|photos"}, "your public posts and my old photos");
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(hits[1].first, 4U);
    EXPECT_EQ(hits[1].last, 7U);
}

TEST(Phrases, ElisionInAPhraseIsTwoWordsToo)
{
    EXPECT_EQ(find({"l'ia chez meta"}, "pour l\xE2\x80\x99IA chez Meta").size(), 1U);
}

TEST(Phrases, BadPhrasesAreErrors)
{
    PhraseMatcher matcher;
    for (const char* phrase : {"", "~ word", "_ word", "ab* word", "word |x"}) {
        EXPECT_THROW(matcher.add(phrase, 0), Error) << phrase;
    }
}
