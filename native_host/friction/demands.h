// What the flow demanded: as the journey met it, else as the flow pack declares it.
#pragma once

#include "friction/timeline.h"

namespace demur {

// In order of their kinds' names. `flow` may be null.
std::vector<DemandMet> demands_met(const Timeline& timeline, const FlowPack* flow);

} // namespace demur
