#include "text/dates.h"

#include <gtest/gtest.h>

using namespace demur;

namespace {

const MonthNames months = {{"may", 5}, {"mai", 5}, {"mayo", 5}, {"feb", 2}, {"maja", 5}};

std::vector<std::string> dates_in(std::string_view text, bool month_first = false)
{
    const Words words(text);
    std::vector<std::string> found;
    for (const FoundDate& date : find_dates(words, months, month_first)) {
        found.push_back(date.iso);
    }
    return found;
}

using Dates = std::vector<std::string>;

} // namespace

TEST(Dates, AreReadInEveryOrder)
{
    for (const char* text : {"27 May 2025", "May 27, 2025", "27. Mai 2025", "27 de mayo de 2025", "27 maja 2025 r.", "27th of May 2025",
                             "27.05.2025", "27. 5. 2025", "27/05/2025", "2025-05-27"}) {
        EXPECT_EQ(dates_in(text), Dates{"2025-05-27"}) << text;
    }
}

TEST(Dates, NumericOrderFollowsTheLanguageUnlessImpossible)
{
    EXPECT_EQ(dates_in("5/6/2025", true), Dates{"2025-05-06"});
    EXPECT_EQ(dates_in("5/6/2025", false), Dates{"2025-06-05"});
    EXPECT_EQ(dates_in("5/27/2025", false), Dates{"2025-05-27"});
}

TEST(Dates, ImpossibleOrIncompleteOnesAreLeftOut)
{
    EXPECT_TRUE(dates_in("31 feb 2025").empty());
    EXPECT_TRUE(dates_in("27 May").empty());
    EXPECT_TRUE(dates_in("version 1.2.3").empty());
    EXPECT_TRUE(dates_in("call 27 05 2025").empty());
    EXPECT_TRUE(dates_in("99999/05/2025").empty());
}
