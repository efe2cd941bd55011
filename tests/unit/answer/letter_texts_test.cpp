#include "answer/letter_texts.h"

#include <gtest/gtest.h>

namespace demur {
namespace {

TEST(LetterTexts, TakesTheFirstLanguageThatKnowsTheLaw)
{
    EXPECT_EQ(letter_language({"el", "en"}, "gdpr"), "el");
    EXPECT_EQ(letter_language({"lb", "fr", "de"}, "gdpr"), "fr");
    EXPECT_EQ(letter_language({"el"}, "fadp"), "en") << "no Greek letter under Swiss law";
    EXPECT_EQ(letter_language({"pt"}, "lgpd"), "pt");
    EXPECT_EQ(letter_language({}, "gdpr"), "en");
    EXPECT_EQ(letter_language({"../../etc/passwd", "senders", ""}, "gdpr"), "en");
    EXPECT_FALSE(has_letter("longer_term"));
}

TEST(LetterTexts, WhatALanguageLeavesOutIsEnglish)
{
    const LetterTexts japanese("ja");
    EXPECT_EQ(japanese.law("gdpr", "subject"), LetterTexts("en").law("gdpr", "subject"));
    EXPECT_EQ(japanese.law("no_such_law", "subject"), LetterTexts("en").law("general", "subject"));
    EXPECT_EQ(japanese.law("appi", "facilitate"), "");
    EXPECT_EQ(japanese.word("demand.of_a_later_version"), "demand.of_a_later_version");
    EXPECT_NE(japanese.word("service"), LetterTexts("en").word("service"));
}

TEST(LetterTexts, FillsInOnceAndLeavesTheRest)
{
    EXPECT_EQ(filled_in("On {day} I, {name}.", {{"day", "{name}"}, {"name", "A"}}), "On {name} I, A.");
    EXPECT_EQ(filled_in("{unknown} {", {{"x", "y"}}), "{unknown} {");
    EXPECT_EQ(filled_in("", {}), "");
    EXPECT_EQ(filled_in("{{day}}", {{"day", "1"}}), "{1}");
}

} // namespace
} // namespace demur
