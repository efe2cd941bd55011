#include "base/utf8.h"

#include <gtest/gtest.h>

using namespace demur;

TEST(Utf8, AcceptsEveryLength)
{
    EXPECT_TRUE(valid_utf8("plain"));
    EXPECT_TRUE(valid_utf8("\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80"));
    EXPECT_TRUE(valid_utf8("\xF4\x8F\xBF\xBF"));
}

TEST(Utf8, RefusesOverlongSurrogatesAndTooHigh)
{
    for (const char* text : {"\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\x80", "\xC3", "\xFF"}) {
        EXPECT_FALSE(valid_utf8(text)) << text;
    }
}

TEST(Utf8, ReplacesEachMaximalIllFormedPartOnce)
{
    EXPECT_EQ(sanitize_utf8("a\xE2\x82z"), "a\xEF\xBF\xBDz");
    EXPECT_EQ(sanitize_utf8("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
    EXPECT_EQ(sanitize_utf8("12345678\xFF"
                            "90"),
              "12345678\xEF\xBF\xBD"
              "90");
}

TEST(Utf8, SanitisedTextIsValidWhateverComesIn)
{
    std::string noise;
    unsigned state = 1;
    for (int i = 0; i < 5000; ++i) {
        state = state * 1664525U + 1013904223U;
        noise.push_back(static_cast<char>(state >> 24U));
    }
    EXPECT_TRUE(valid_utf8(sanitize_utf8(noise)));
}

TEST(Utf8, ClipsBetweenCodePoints)
{
    EXPECT_EQ(clip_utf8("a\xC3\xA9", 2), "a");
    EXPECT_EQ(clip_utf8("a\xC3\xA9", 3), "a\xC3\xA9");
    EXPECT_EQ(clip_utf8("abc", 99), "abc");
}
