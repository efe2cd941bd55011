// What two maps differ in, in one English sentence.
#pragma once

#include "friction/flow_map.h"

#include <string>
#include <string_view>
#include <vector>

namespace demur {

// The name is one demand, in however many fields a form asks for it.
std::string_view demand_kind(const DemandMet& demand);
// Stated as required, or enforced whatever was stated.
bool is_mandatory(const DemandMet& demand);

// "two screens and a mandatory reason more than in May 2025"; without changes "no difference that the maps show".
std::string comparison_sentence(const FlowMap& from, const FlowMap& to, const std::vector<MapChange>& changes);

} // namespace demur
