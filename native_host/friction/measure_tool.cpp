// What Demur did in the person's place, what it cost them, and what it spared. Less than nothing is possible.
#include "friction/acts.h"
#include "friction/keystroke_time.h"
#include "friction/measures.h"

#include <algorithm>

namespace demur {
namespace {

Number less(const Number& a, const Number& b)
{
    return a && b ? Number(*a - *b) : std::nullopt;
}

void measure_spared(Sheet& sheet, const Facts& facts)
{
    const ByHandSum& by_hand = *facts.by_hand;
    sheet.set("spared_steps", Basis::declared, less(static_cast<double>(by_hand.steps), sheet.value("steps")));
    sheet.set("spared_keys", Basis::declared, less(static_cast<double>(by_hand.keys), sheet.value("keys")));
    sheet.set("spared_ms", Basis::modelled, less(less(sheet.value("klm_by_hand_ms"), sheet.value("klm_done_ms")), sheet.value("t_tool")));
}

} // namespace

void measure_tool(Sheet& sheet, const Facts& facts)
{
    const Timeline& timeline = facts.timeline;
    const StepList& acts = timeline.acts;
    const auto on_tool = std::count_if(acts.begin(), acts.end(), is_on_demur);
    sheet.measured("tool_steps", static_cast<double>(timeline.of(StepKind::fill).size() + timeline.of(StepKind::open).size()));
    sheet.measured("steps_on_tool", static_cast<double>(on_tool));
    sheet.measured("tool_faults", static_cast<double>(timeline.of(StepKind::tool_fault).size()));
    if (const std::optional<std::int64_t> added = keystroke_time(timeline.steps, true)) {
        sheet.set("added_ms", Basis::modelled, static_cast<double>(*added + facts.time.tool));
    }
    if (facts.by_hand && facts.with_demur && facts.sent) {
        measure_spared(sheet, facts);
    }
}

} // namespace demur
