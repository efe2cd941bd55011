// What an hour is worth, as a person says it.
#pragma once

#include "friction/metrics.h"

#include <optional>
#include <string_view>

namespace demur {

// Throws Error(bad_input) unless an hour is worth from 0 to a million, the currency is three capital letters, and the source is
// one line of at most 200 bytes of UTF-8.
void check_wage(const Wage& wage);

// "25.50" (digits, at most two of them after a point or a comma) in hundredths; absent for anything else.
std::optional<std::int64_t> wage_hundredths(std::string_view text);

} // namespace demur
