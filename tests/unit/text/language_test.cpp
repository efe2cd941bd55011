#include "text/language.h"

#include <gtest/gtest.h>

using namespace demur;

namespace {

LanguageGuesser guesser()
{
    static const std::vector<LanguageWords> languages = {{"en", {"the", "of", "and", "your", "we"}},
                                                         {"de", {"der", "die", "und", "deine", "wir"}}};
    return LanguageGuesser(languages);
}

std::string guess(std::string_view text)
{
    LanguageGuesser reader = guesser();
    reader.read(Words(text));
    return reader.best();
}

} // namespace

TEST(Language, IsGuessedFromSmallWords)
{
    EXPECT_EQ(guess("We use your posts and the comments"), "en");
    EXPECT_EQ(guess("Wir verwenden deine Beitr\xC3\xA4ge und die Kommentare"), "de");
}

TEST(Language, IsUndeterminedWhenLittleSpeaksForIt)
{
    EXPECT_EQ(guess("Meta AI"), "und");
    EXPECT_EQ(guess("and und the die"), "und");
    EXPECT_EQ(
        guess(
            "egy hossz\xC3\xBA magyar mondat amelyben a der die sz\xC3\xB3 csak v\xC3\xA9letlen folyt k\xC3\xB6vetkezik megint tov\xC3\xA1"
            "bb m\xC3\xA9g egyszer \xC3\xBAjra \xC3\xA9s \xC3\xBAjra v\xC3\xA9gig eg\xC3\xA9szen odaig ahol v\xC3\xA9ge van mindennek"),
        "und");
}

TEST(Language, TagsAreReduced)
{
    EXPECT_EQ(primary_language("pt-BR"), "pt");
    EXPECT_EQ(primary_language("nb_NO"), "no");
    EXPECT_EQ(primary_language("x"), "");
    EXPECT_EQ(primary_language("<script>"), "");
}
