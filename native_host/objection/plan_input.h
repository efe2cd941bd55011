// What a plan is made from; everything outlives the planning.
#pragma once

#include "objection/objection.h"

#include <algorithm>
#include <string>

namespace demur {

struct PlanInput {
    const FormView& form;
    const Page& page;
    const FlowPack* flow; // null: a generation that no pack knows
    const Profile& profile;
    const PlanTerms& terms;
    std::string language; // of the form; the profile's where the page does not say

    // The pack's word on a field; null when there is no pack or it knows no such field.
    [[nodiscard]] const FlowField* flow_field(FieldRole role) const
    {
        if (flow == nullptr) {
            return nullptr;
        }
        const auto found =
            std::find_if(flow->fields.begin(), flow->fields.end(), [&](const FlowField& field) { return field.role == role; });
        return found != flow->fields.end() ? &*found : nullptr;
    }
};

} // namespace demur
