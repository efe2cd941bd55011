#include "flow/field_words.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace demur {

namespace {

TEST(FieldWords, WholeWordsInAnyLanguageAndCase)
{
    EXPECT_TRUE(says(WordTable::fields, "email", "E‑MAIL ADRESSE:"));
    EXPECT_TRUE(says(WordTable::fields, "username", "Nom d’utilisateur"));
    EXPECT_TRUE(says(WordTable::fields, "country", "PAÍS"));
    EXPECT_FALSE(says(WordTable::fields, "country", "Landline"));
    EXPECT_FALSE(says(WordTable::titles, "ai", "Mail"));
}

TEST(FieldWords, StemsAndGaps)
{
    EXPECT_TRUE(says(WordTable::titles, "objection", "Zgłoś sprzeciwy"));
    EXPECT_FALSE(says(WordTable::titles, "objection", "bezsprzecznie"));
    EXPECT_TRUE(says(WordTable::choices, "object_or_restrict", "Ich möchte der Verarbeitung meiner Daten widersprechen"));
}

TEST(FieldWords, LongerPhrasesWeighMore)
{
    const Words text("Your user name");
    std::size_t name = 0;
    std::size_t username = 0;
    for (const WordMeaning& meaning : meanings_of(text)) {
        if (meaning.table == WordTable::fields && meaning.language == "en") {
            name = meaning.name == "name" ? std::max(name, meaning.letters) : name;
            username = meaning.name == "username" ? std::max(username, meaning.letters) : username;
        }
    }
    EXPECT_GT(name, 0U);
    EXPECT_GT(username, name);
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
