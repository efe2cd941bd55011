// The person's time in money, if the person said what an hour is worth.
#include "friction/measures.h"

namespace demur {

void measure_cost(Sheet& sheet, const Facts& facts)
{
    constexpr double hour = 3'600'000; // ms
    constexpr double hundredths = 100;
    if (!facts.wage) {
        return;
    }
    const auto time = static_cast<double>(facts.time.active + facts.time.read);
    sheet.set("cost", Basis::declared, rounded(time / hour * static_cast<double>(facts.wage->per_hour) / hundredths),
              facts.wage->source.empty() ? std::nullopt : std::optional(facts.wage->source));
    sheet.set_unit("cost", facts.wage->currency);
}

} // namespace demur
