#include "friction/demands.h"

#include <map>

namespace demur {

std::vector<DemandMet> demands_met(const Timeline& timeline, const FlowPack* flow)
{
    std::map<std::string, DemandMet> by_kind;
    for (const Step& step : timeline.steps) {
        if (step.kind == StepKind::demand && step.field) {
            DemandMet& met =
                by_kind.try_emplace(*step.field, DemandMet{*step.field, "not_stated", "untested", Basis::measured}).first->second;
            // Asked for twice and once required: required.
            if (step.detail == "required" || (step.detail == "optional" && met.stated != "required")) {
                met.stated = *step.detail;
            }
        }
    }
    for (const Step& step : timeline.steps) {
        if (step.kind == StepKind::code_request) { // the form does not go on without the code
            by_kind["code"] = {"code", "required", "yes", Basis::measured};
        }
    }
    if (flow != nullptr) {
        // A form that asks for the name in two fields was met with them; the pack says "name" once.
        const bool name_met = by_kind.contains("first_name") || by_kind.contains("last_name");
        for (const Demand& declared : flow->demands) {
            if (declared.kind == "name" && name_met) {
                continue;
            }
            by_kind.try_emplace(declared.kind, DemandMet{declared.kind, declared.stated, declared.enforced, Basis::declared});
        }
    }
    std::vector<DemandMet> demands;
    demands.reserve(by_kind.size());
    for (auto& [kind, demand] : by_kind) {
        demands.push_back(std::move(demand));
    }
    return demands;
}

} // namespace demur
