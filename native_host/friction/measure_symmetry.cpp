// What objecting takes against what dismissing the notice takes.
#include "friction/acts.h"
#include "friction/keystroke_level.h"
#include "friction/measures.h"

#include <algorithm>

namespace demur {
namespace {

struct Effort {
    double steps = 0;
    double time = 0; // ms in sight: neither away nor paused
};

Effort effort_between(const Timeline& timeline, std::size_t first, std::size_t last)
{
    Effort effort;
    for (std::size_t i = first; i <= last; ++i) {
        effort.steps += is_act_of_person(timeline.steps[i]) ? 1 : 0;
    }
    const TimeSplit time = split_time(timeline, first, last);
    effort.time = static_cast<double>(time.active + time.read + time.system + time.tool);
    return effort;
}

bool shows_button(const Timeline& timeline)
{
    const StepList& notices = timeline.of(StepKind::notice);
    return std::any_of(notices.begin(), notices.end(), [](const Step& step) { return step.sight && step.sight->button; });
}

// The first dismissal on record; else one click on the button that was in sight.
void measure_dismissal(Sheet& sheet, const Facts& facts)
{
    if (!facts.dismissals.empty()) {
        const Dismissal& first = facts.dismissals.front();
        const Effort effort = effort_between(facts.timeline, first.seen, first.gone);
        sheet.measured("steps_dismiss", std::max(1.0, effort.steps)); // closing it was an act, even if its click is not told
        sheet.measured("t_dismiss", effort.time);
    } else if (shows_button(facts.timeline)) {
        sheet.set("steps_dismiss", Basis::modelled, 1);
        sheet.set("t_dismiss", Basis::modelled, static_cast<double>(klm::click));
    }
}

// From the notice's first sight to the last step, without what went into dismissing it.
void measure_objection(Sheet& sheet, const Facts& facts)
{
    const std::size_t last = facts.timeline.steps.size() - 1;
    Effort effort = effort_between(facts.timeline, *facts.starts.notice, last);
    for (const Dismissal& dismissal : facts.dismissals) {
        const Effort spent = effort_between(facts.timeline, dismissal.seen, dismissal.gone);
        effort.steps -= spent.steps;
        effort.time -= spent.time;
    }
    sheet.measured("steps_object", effort.steps);
    sheet.measured("t_object", std::max(0.0, effort.time));
}

void compare(Sheet& sheet, MetricPlace metric, MetricPlace out, MetricPlace in)
{
    sheet.set(metric, weakest(sheet.basis(out), sheet.basis(in)), ratio(sheet.value(out), sheet.value(in)));
}

} // namespace

void measure_symmetry(Sheet& sheet, const Facts& facts)
{
    measure_dismissal(sheet, facts);
    if (!facts.sent) {
        return;
    }
    if (facts.starts.notice) {
        measure_objection(sheet, facts);
        compare(sheet, "asym_steps", "steps_object", "steps_dismiss");
        compare(sheet, "asym_time", "t_object", "t_dismiss");
    }
    compare(sheet, "asym_steps_from_link", "steps_from_link", "steps_dismiss");
}

} // namespace demur
