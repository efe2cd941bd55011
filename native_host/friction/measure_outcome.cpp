// How long the company took to answer.
#include "friction/measures.h"

namespace demur {

void measure_outcome(Sheet& sheet, const Facts& facts)
{
    const Sendings& sendings = facts.sendings;
    if (sendings.answer != nullptr) {
        const std::optional<std::int64_t> time = facts.timeline.between(*sendings.answered, *sendings.answer);
        sheet.measured("t_outcome", time ? Number(static_cast<double>(*time)) : std::nullopt);
    }
}

} // namespace demur
