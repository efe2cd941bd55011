// Where the time went, and what an expert would have needed.
#include "friction/keystroke_time.h"
#include "friction/measures.h"

namespace demur {
namespace {

Number number(const std::optional<std::int64_t>& value)
{
    return value ? Number(static_cast<double>(*value)) : std::nullopt;
}

// From each request for a code to the code, the form's next sending or the outcome.
Number waited_for_codes(const Timeline& timeline)
{
    const Step* asked = nullptr;
    std::optional<std::int64_t> sum;
    for (const Step& step : timeline.steps) {
        if (step.kind == StepKind::code_request) {
            asked = asked == nullptr ? &step : asked;
        } else if (asked != nullptr && step.kind == StepKind::code) {
            const std::optional<std::int64_t> wait = timeline.between(*asked, step);
            if (!wait) {
                return std::nullopt;
            }
            sum = sum.value_or(0) + *wait;
            asked = nullptr;
        }
    }
    return number(sum);
}

} // namespace

void measure_time(Sheet& sheet, const Facts& facts)
{
    const TimeSplit& time = facts.time;
    sheet.measured("t_active", static_cast<double>(time.active));
    sheet.measured("t_read", static_cast<double>(time.read));
    sheet.measured("t_system", static_cast<double>(time.system));
    sheet.measured("t_tool", static_cast<double>(time.tool));
    const Basis of_breaks = time.order_is_told ? Basis::measured : Basis::modelled;
    sheet.set("t_away", of_breaks, number(time.away));
    sheet.set("t_paused", of_breaks, number(time.paused));
    sheet.measured("t_total", number(time.total));
    sheet.measured("t_code", waited_for_codes(facts.timeline));
    sheet.set("klm_done_ms", Basis::modelled, number(keystroke_time(facts.timeline.steps)));
    if (facts.by_hand) {
        sheet.set("klm_by_hand_ms", Basis::modelled, static_cast<double>(facts.by_hand->klm_ms));
    }
}

} // namespace demur
