// How long the company took to answer.
#include "friction/measures.h"

namespace demur {

// From the last sending to the first answer after it.
void measure_outcome(Sheet& sheet, const Facts& facts)
{
    const Step* sent = nullptr;
    for (const Step& step : facts.timeline.steps) {
        if (step.kind == StepKind::submit) {
            sent = &step;
        } else if (sent != nullptr && (step.kind == StepKind::confirmation || step.kind == StepKind::rejection)) {
            const std::optional<std::int64_t> time = facts.timeline.between(*sent, step);
            sheet.measured("t_outcome", time ? Number(static_cast<double>(*time)) : std::nullopt);
            return;
        }
    }
}

} // namespace demur
