// Learning, compliance and psychological costs (Herd and Moynihan): a view over other numbers, each in its own unit. They are
// not added up, and the psychological ones are never inferred from what a person did.
#include "friction/acts.h"
#include "friction/measures.h"

#include <algorithm>

namespace demur {
namespace {

// Screens that stood before the form did. A form that no screen is named for stands on the last one before its first demand.
double screens_before_form(const Facts& facts, std::size_t form)
{
    const std::vector<ScreenVisit>& visits = facts.screens.visits;
    const auto before = std::count_if(visits.begin(), visits.end(), [form](const ScreenVisit& visit) { return visit.at < form; });
    const bool named = facts.timeline.steps[form].kind == StepKind::screen;
    return static_cast<double>(named || before == 0 ? before : before - 1);
}

} // namespace

void measure_burden(Sheet& sheet, const Facts& facts)
{
    if (facts.starts.form) {
        const StepList& steps = facts.timeline.steps;
        const auto first = std::next(steps.begin(), static_cast<std::ptrdiff_t>(*facts.starts.form));
        sheet.measured("learning_screens", screens_before_form(facts, *facts.starts.form));
        sheet.measured("compliance_steps", static_cast<double>(std::count_if(first, steps.end(), is_act_of_person)));
    }
    sheet.set("learning_ms", sheet.basis("t_read"), sheet.value("t_read"));
    sheet.set("compliance_demands", sheet.basis("demands"), sheet.value("demands"));
    sheet.set("compliance_ms", sheet.basis("t_system"), sheet.value("t_system"));
}

void measure_psychological(Sheet& sheet, const std::optional<std::int64_t>& answer)
{
    if (answer) {
        sheet.set("psychological", Basis::declared, static_cast<double>(*answer));
    }
}

} // namespace demur
