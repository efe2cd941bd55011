// The measures by group, each in a file of its own. What a metric means is said once, in metric_catalogue().
#pragma once

#include "friction/facts.h"
#include "friction/sheet.h"

namespace demur {

void measure_path(Sheet& sheet, const Facts& facts);
void measure_symmetry(Sheet& sheet, const Facts& facts); // after path
void measure_time(Sheet& sheet, const Facts& facts);
void measure_reading(Sheet& sheet, const Facts& facts);
void measure_demands(Sheet& sheet, const Facts& facts);
void measure_visibility(Sheet& sheet, const Facts& facts);
void measure_language(Sheet& sheet, const Facts& facts);
void measure_failure(Sheet& sheet, const Facts& facts);
void measure_outcome(Sheet& sheet, const Facts& facts);
void measure_tool(Sheet& sheet, const Facts& facts);   // after path and time
void measure_cost(Sheet& sheet, const Facts& facts);   // after time
void measure_burden(Sheet& sheet, const Facts& facts); // after path, time and demands
// `answer`: the person's own, 1 to 5; absent: nobody answered.
void measure_psychological(Sheet& sheet, const std::optional<std::int64_t>& answer);

} // namespace demur
