// What went wrong on the page, and where the person gave up.
#include "friction/measures.h"

#include <algorithm>

namespace demur {

void measure_failure(Sheet& sheet, const Facts& facts)
{
    const StepList& errors = facts.timeline.of(StepKind::error);
    sheet.measured("errors", static_cast<double>(errors.size()));
    sheet.measured("refused", static_cast<double>(
                                  std::count_if(errors.begin(), errors.end(), [](const Step& step) { return step.detail == "refused"; })));
    sheet.measured("resubmits", static_cast<double>(std::max<std::int64_t>(0, facts.sendings.count - 1)));
    if (facts.timeline.status == "abandoned" && !facts.screens.visits.empty()) {
        sheet.set("abandon_screen", Basis::measured, static_cast<double>(facts.screens.visits.size()),
                  facts.screens.visits.back().step->detail);
    }
}

} // namespace demur
