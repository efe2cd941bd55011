#include "flow/field_words.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace demur {

namespace {

TEST(FieldWords, WholeWordsInAnyLanguageAndCase)
{
    EXPECT_TRUE(says(FieldMeaning::email, "E‑MAIL ADRESSE:"));
    EXPECT_TRUE(says(FieldMeaning::username, "Nom d’utilisateur"));
    EXPECT_TRUE(says(FieldMeaning::country, "PAÍS"));
    EXPECT_FALSE(says(FieldMeaning::country, "Landline"));
    EXPECT_FALSE(says(FieldMeaning::ai, "Mail"));
}

TEST(FieldWords, StemsAndGaps)
{
    EXPECT_TRUE(says(FieldMeaning::objection, "Zgłoś sprzeciwy"));
    EXPECT_FALSE(says(FieldMeaning::objection, "bezsprzecznie"));
    EXPECT_TRUE(says(FieldMeaning::object_or_restrict, "Ich möchte der Verarbeitung meiner Daten widersprechen"));
}

TEST(FieldWords, LongerPhrasesWeighMore)
{
    const Words text("Your user name");
    std::size_t name = 0;
    std::size_t username = 0;
    for (const WordMeaning& meaning : meanings_of(text)) {
        if (name_of_language(meaning.language) == "en") {
            name = meaning.meaning == FieldMeaning::name ? std::max(name, meaning.letters) : name;
            username = meaning.meaning == FieldMeaning::username ? std::max(username, meaning.letters) : username;
        }
    }
    EXPECT_GT(name, 0U);
    EXPECT_GT(username, name);
}

TEST(FieldWords, NamesOfMeaningsAreThoseOfTheFiles)
{
    EXPECT_EQ(field_meaning("object_or_restrict"), FieldMeaning::object_or_restrict);
    EXPECT_TRUE(says("yes", "Ja"));
    EXPECT_FALSE(says("shoe_size", "Shoe size"));
}

TEST(FieldWords, EverySupportedLanguageHasThem)
{
    for (const char* language : {"en", "de", "fr", "it", "es", "nl", "pl", "pt"}) {
        EXPECT_TRUE(knows_language(language)) << language;
    }
    EXPECT_FALSE(knows_language("und"));
    EXPECT_FALSE(knows_language(""));
}

} // namespace

} // namespace demur
