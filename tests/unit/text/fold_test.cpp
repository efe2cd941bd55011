#include "base/utf8.h"
#include "text/fold.h"

#include <gtest/gtest.h>

using namespace demur;

TEST(Fold, UnifiesCaseSpacesQuotesAndHyphens)
{
    EXPECT_EQ(fold("  We\xC2\xA0"
                   "Use\tYOUR\n\nposts "),
              "we use your posts");
    EXPECT_EQ(fold("l\xE2\x80\x99IA"), "l'ia");
    EXPECT_EQ(fold("KI\xE2\x80\x91"
                   "Modelle"),
              "ki-modelle");
    EXPECT_EQ(fold("Wider\xC2\xAD"
                   "spruch"),
              "widerspruch");
}

TEST(Fold, ComposesAndFoldsBeyondAscii)
{
    EXPECT_EQ(fold("STRASSE"), fold("Stra\xC3\x9F"
                                    "e"));
    EXPECT_EQ(fold("e\xCC\x81"), fold("\xC3\x89"));
    EXPECT_EQ(fold("\xEF\xBC\xAD\xEF\xBD\x85\xEF\xBD\x94\xEF\xBD\x81"), "meta"); // full-width
}

TEST(Fold, CollapsesWithoutFolding)
{
    EXPECT_EQ(collapse_space("\xE2\x80\x83 Meta\xC2\xA0 AI \r\n"), "Meta AI");
}

TEST(Fold, MarksThatWritersDropAreOne)
{
    EXPECT_EQ(fold("ΤΕΧΝΗΤΗ ΝΟΗΜΟΣΥΝΗ"), fold("τεχνητή νοημοσύνη"));
    EXPECT_EQ(fold("πληροφορίες μας"), fold("ΠΛΗΡΟΦΟΡΙΕΣ ΜΑΣ"));
    EXPECT_EQ(fold("BİLGİLERİNİZ"), fold("bilgileriniz"));
    EXPECT_EQ(fold("YAPAY ZEKA ILE"), fold("yapay zeka ıle"));
    EXPECT_EQ(fold("informații și"), fold("informaţii şi"));
}

// The short way and the normaliser must agree, letter by letter: a word joiner sends a word through the normaliser.
TEST(Fold, TheShortWayAgreesWithTheNormaliser)
{
    for (char32_t c = 0x80; c < 0xD7A4; c += c < 0x3100 ? 1 : 7) {
        if (c >= 0x2000 && c < 0x3040) {
            continue; // signs, not letters
        }
        std::string letter;
        append_utf8(letter, c);
        std::string direct;
        std::string normalised;
        append_folded_word(direct, "a" + letter + "b");
        append_folded_word(normalised, "a" + letter + "b\u2060");
        EXPECT_EQ(direct, normalised) << static_cast<std::uint32_t>(c);
    }
}
