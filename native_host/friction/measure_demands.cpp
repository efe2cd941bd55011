// How many things the flow asked for, as it says and as it acts.
#include "friction/measures.h"

#include <algorithm>

namespace demur {

void measure_demands(Sheet& sheet, const Facts& facts)
{
    const auto met = std::any_of(facts.demands.begin(), facts.demands.end(), [](const DemandMet& d) { return d.basis == Basis::measured; });
    if (facts.demands.empty()) {
        return;
    }
    const Basis basis = met ? Basis::measured : Basis::declared;
    const auto count = [&](auto condition) {
        return static_cast<double>(std::count_if(facts.demands.begin(), facts.demands.end(),
                                                 [&](const DemandMet& demand) { return demand.basis == basis && condition(demand); }));
    };
    sheet.set("demands", basis, count([](const DemandMet&) { return true; }));
    sheet.set("demands_required", basis, count([](const DemandMet& d) { return d.stated == "required"; }));
    sheet.set("demands_enforced", basis, count([](const DemandMet& d) { return d.enforced == "yes"; }));
    sheet.set("demands_unstated", basis, count([](const DemandMet& d) { return d.enforced == "yes" && d.stated != "required"; }));
}

} // namespace demur
