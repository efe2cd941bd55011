#include "text/words.h"

#include <gtest/gtest.h>

using namespace demur;

TEST(Words, KnowWhereTheyStand)
{
    const std::string text = "Deine \xE2\x80\x9E\xC3\x96"
                             "ffentlichen\xE2\x80\x9C Beitr\xC3\xA4ge!";
    const Words words(text);
    ASSERT_EQ(words.size(), 3U);
    EXPECT_EQ(words[1].folded, "\xC3\xB6"
                               "ffentlichen");
    EXPECT_EQ(words.spelled(1, 3), "\xC3\x96"
                                   "ffentlichen\xE2\x80\x9C Beitr\xC3\xA4ge");
    EXPECT_EQ(words.gap_after(2), "!");
}

TEST(Words, ElisionsAndCompoundsPart)
{
    const Words words("l'IA KI-Modelle we\xE2\x80\x99ll");
    ASSERT_EQ(words.size(), 6U);
    EXPECT_EQ(words[1].folded, "ia");
    EXPECT_EQ(words[5].folded, "ll");
}

TEST(Words, CountAsAReaderWould)
{
    EXPECT_EQ(count_words("We use your posts \xE2\x80\x94 and comments."), 6);
    EXPECT_EQ(count_words(" \xC2\xA0 \xE2\x80\xA2 "), 0);
    EXPECT_EQ(count_words("l'IA c'est"), 2);
}

TEST(Words, FirstWordsEndBeforeTheSpace)
{
    EXPECT_EQ(first_words("one, two  three", 2), "one, two");
    EXPECT_EQ(first_words("one - two", 1), "one -");
    EXPECT_EQ(first_words("one two ", 2), "one two ");
    EXPECT_EQ(first_words("one two", 0), "");
    EXPECT_EQ(first_words("", 3), "");
}

TEST(Words, AWordWithoutEndIsFoldedInPart)
{
    std::string text;
    for (int i = 0; i < 100'000; ++i) {
        text += "\xEF\xB7\xBA"; // one letter that folds to eighteen
    }
    const Words words(text + " end");
    ASSERT_EQ(words.size(), 2U);
    EXPECT_LT(words[0].folded.size(), 10'000U);
    EXPECT_EQ(words[1].folded, "end");
    EXPECT_EQ(words.spelled(0, 1).size(), text.size());
}

TEST(Words, CharactersOfScriptsWithoutSpacesAreWords)
{
    const Words words("AIの改善2025年 정보를");
    ASSERT_EQ(words.size(), 7U);
    EXPECT_EQ(words[1].folded, "の");
    EXPECT_EQ(words[4].folded, "2025");
    EXPECT_EQ(words[6].folded, "정보를");
    EXPECT_EQ(count_words("お客様の情報"), 3);
    EXPECT_EQ(first_words("お客様の情報", 1), "お客");
}
