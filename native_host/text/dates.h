// Dates as people write them, in any order and language whose month names are given.
#pragma once

#include "text/words.h"

#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

namespace demur {

// Folded month name or abbreviation -> 1..12.
using MonthNames = std::unordered_map<std::string, int>;

struct FoundDate {
    std::string iso;       // "2025-05-27"
    std::size_t first = 0; // words first..last, last excluded
    std::size_t last = 0;
};

// "27 May 2025", "27. Mai 2025", "May 27, 2025", "27 de mayo de 2025", "27.05.2025", "27/05/2025", "2025-05-27".
// Dates without a year are left out; so are impossible ones. A numeric date is day first unless that is impossible,
// or `month_first` says that the language puts the month first.
std::vector<FoundDate> find_dates(const Words& words, const MonthNames& months, bool month_first);

} // namespace demur
