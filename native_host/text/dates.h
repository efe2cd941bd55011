// Dates as people write them, in any order and language whose month names are given.
#pragma once

#include "text/words.h"

#include <cstddef>
#include <functional>
#include <string>
#include <vector>

namespace demur {

// A month's name at some place of a text: 1..12 (0 for none), and how many words it has (Irish names have two).
struct NamedMonth {
    int month = 0;
    std::size_t words = 1;
};
using MonthOf = std::function<NamedMonth(std::size_t word)>;

struct FoundDate {
    std::string iso;       // "2025-05-27"
    std::size_t first = 0; // words first..last, last excluded
    std::size_t last = 0;
};

// "27 May 2025", "27. Mai 2025", "May 27, 2025", "27 de mayo de 2025", "2025. május 27.", "2025. gada 27. maijā",
// "27.05.2025", "27/05/2025", "2025-05-27", "2025年5月27日", "2025년 5월 27일".
// Dates without a year are left out; so are impossible ones. A numeric date is day first unless that is impossible,
// or `month_first` says that the language puts the month first.
std::vector<FoundDate> find_dates(const Words& words, const MonthOf& month_of, bool month_first);

} // namespace demur
