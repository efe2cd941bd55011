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
