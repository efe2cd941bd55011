// What comes from outside cannot steer the terminal that it is shown on.
#include "cli/map_text.h"
#include "cli/shown.h"
#include "cli/table.h"

#include <gtest/gtest.h>

#include <sstream>

namespace demur::cli {
namespace {

const std::string mark = "\uFFFD"; // NOLINT(cert-err58-cpp)

TEST(ShownTest, WhatPeopleReadStaysAsItIs)
{
    for (const std::string text : {"", "demur flows", "Widerspruch über KI – 送信 😀", "two\nlines"}) {
        EXPECT_EQ(shown(text), text);
    }
}

TEST(ShownTest, ControlCharactersAreMarked)
{
    EXPECT_EQ(shown("x\x1b[2Jy"), "x" + mark + "[2Jy");
    EXPECT_EQ(shown("\r\b\t\x7f"), mark + mark + mark + mark);
    EXPECT_EQ(shown(std::string_view("\0", 1)), mark);
    EXPECT_EQ(shown("a\u009b31mb"), "a" + mark + "31mb") << "C1: as an escape and a bracket";
    EXPECT_EQ(shown("a\u202eb\u2066"), "a" + mark + "b" + mark);
    EXPECT_EQ(shown("a\x9b"
                    "31m"),
              "a" + mark + "31m")
        << "a bare byte is no UTF-8";
}

TEST(ShownTest, TablesAndMapsAreShownSo)
{
    std::ostringstream out;
    print_table(out, {{"WHAT", "BY"}, {"a\x1b[31m\nb", "-"}});
    FlowMap map;
    map.title = "title\x1b]0;x\x07";
    map.screens.emplace_back();
    map.screens.back().id = "screen\x1b[A";
    print_map(out, map);
    EXPECT_EQ(out.str().find('\x1b'), std::string::npos);
    EXPECT_EQ(out.str().find('\x07'), std::string::npos);
    EXPECT_NE(out.str().find("title" + mark), std::string::npos);
}

} // namespace
} // namespace demur::cli
