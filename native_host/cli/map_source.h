// Where the maps of `demur map` and `demur compare` come from: the journal, the flow packs, an export.
#pragma once

#include "cli/command.h"
#include "friction/flow_map.h"

#include <optional>
#include <string>
#include <vector>

namespace demur::cli {

// Throws Error(not_found) that says how flows are listed.
const FlowPack& known_flow(const std::string& id);

// The map of the recorded journeys of a flow, of those begun in a month ("2025-05") when one is named. Absent without any.
std::optional<FlowMap> recorded_map(const Invocation& invocation, const std::string& flow, const std::optional<std::string>& month);

// One per way that the pack declares.
std::vector<FlowMap> maps_by_hand(const FlowPack& flow);

// `name` is FLOW (as recorded, by hand when nothing is), FLOW@MONTH, FLOW:by_hand, FLOW:SURFACE, or an export's FILE or
// FILE#FLOW. `beside` is what it is compared with: of two ways by hand, those are taken that begin alike. `notes` gets what
// the person should know. Throws Error that says what to write instead.
FlowMap named_map(const Invocation& invocation, const std::string& name, const std::string& beside, std::vector<std::string>& notes);

} // namespace demur::cli
