#include "text/dates.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>

using namespace demur;

namespace {

const std::map<std::string, int, std::less<>> months = {{"may", 5},   {"mai", 5},     {"mayo", 5},  {"feb", 2}, {"maja", 5},
                                                        {"május", 5}, {"gegužės", 5}, {"maijā", 5}, {"5월", 5}};

std::vector<std::string> dates_in(std::string_view text, bool month_first = false)
{
    const Words words(text);
    const auto month_of = [&](std::size_t i) {
        const auto month = months.find(words[i].folded);
        return month == months.end() ? NamedMonth{} : NamedMonth{month->second, 1};
    };
    std::vector<std::string> found;
    for (const FoundDate& date : find_dates(words, month_of, month_first)) {
        found.push_back(date.iso);
    }
    return found;
}

using Dates = std::vector<std::string>;

} // namespace

TEST(Dates, AreReadInEveryOrder)
{
    for (const char* text : {"27 May 2025", "May 27, 2025", "27. Mai 2025", "27 de mayo de 2025", "27 maja 2025 r.", "27th of May 2025",
                             "27.05.2025", "27. 5. 2025", "27/05/2025", "2025-05-27", "2025. május 27-től", "2025 m. gegužės 27 d.",
                             "2025. gada 27. maijā", "2025年5月27日", "2025년 5월 27일부터", "2025. 05. 27."}) {
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
