#include "base/error.h"
#include "text/phrase_builder.h"
#include "text/phrases.h"

#include <gtest/gtest.h>

using namespace demur;

namespace {

std::vector<PhraseHit> find(std::initializer_list<const char*> phrases, std::string_view text)
{
    PhraseBuilder builder;
    std::int32_t id = 0;
    for (const char* phrase : phrases) {
        builder.add(phrase, id++);
    }
    const PhraseBuilder::Arrays arrays = builder.build();
    const PhraseTables tables = arrays.tables();
    const Words words(text);
    return find_phrases(tables, words, WordAtoms(tables, words));
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
    PhraseBuilder builder;
    for (const char* phrase : {"", "~ word", "_ word", "a* word", "word |x"}) {
        EXPECT_THROW(builder.add(phrase, 0), Error) << phrase;
    }
}

TEST(Phrases, AlternativesMayBeSeveralWords)
{
    const auto hits = find({"avec l'ia|meta"}, "avec l\xE2\x80\x99IA, avec Meta");
    ASSERT_EQ(hits.size(), 2U);
    EXPECT_EQ(hits[0].last, 3U);
}

TEST(Phrases, StandInScriptsWithoutSpaces)
{
    EXPECT_EQ(find({"あなた|お客様 ~ 情報"}, "お客様の公開情報を使用します").size(), 1U);
    EXPECT_TRUE(find({"あなた ~ 情報"}, "あなたが友達と共有した写真や投稿など公開された情報").empty())
        << "more than twelve characters between";
    EXPECT_EQ(find({"정보*"}, "귀하의 정보를").size(), 1U);
}

TEST(Phrases, ManyStemsOfOneBeginning)
{
    EXPECT_EQ(find({"inf*", "info*", "inform*", "information*", "ko*"}, "informationen kom").size(), 5U);
}

TEST(Phrases, AGapTriesEveryPlace)
{
    EXPECT_EQ(find({"use ~ your|public ~ posts"}, "use your own old public reels and posts").size(), 1U);
    EXPECT_EQ(find({"in ~ the end"}, "in the very end or the end").size(), 1U);
}

TEST(Phrases, ManyGapsCostLittle)
{
    std::string phrase = "a";
    std::string text = "a";
    for (int i = 0; i < 15; ++i) {
        phrase += " ~ b";
    }
    for (int i = 0; i < 50'000; ++i) {
        text += " a b";
    }
    EXPECT_FALSE(find({phrase.c_str()}, text).empty());
    EXPECT_THROW(find({(phrase + " ~ b").c_str()}, text), Error);
    EXPECT_TRUE(find({(phrase.substr(0, phrase.size() - 4) + " c").c_str()}, text).empty());
}
