#include "text/language.h"
#include "text/phrase_builder.h"

#include <gtest/gtest.h>

#include <map>

using namespace demur;

namespace {

std::string guess(std::string_view text)
{
    const std::vector<std::pair<std::string, std::vector<const char*>>> languages = {{"en", {"the", "of", "and", "your", "we"}},
                                                                                     {"de", {"der", "die", "und", "deine", "wir"}}};
    PhraseBuilder builder;
    std::map<std::uint16_t, std::uint64_t> bits;
    for (std::size_t i = 0; i < languages.size(); ++i) {
        for (const char* word : languages[i].second) {
            bits[builder.add_word(word)] |= std::uint64_t{1} << i;
        }
    }
    const PhraseBuilder::Arrays arrays = builder.build();
    std::vector<std::uint64_t> languages_of(arrays.atoms.size());
    for (const auto& [atom, languages_bits] : bits) {
        languages_of[atom] = languages_bits;
    }
    LanguageGuesser guesser(languages_of, languages.size());
    guesser.read(WordAtoms(arrays.tables(), Words(text)));
    const auto best = guesser.best();
    return best ? languages[*best].first : "und";
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
