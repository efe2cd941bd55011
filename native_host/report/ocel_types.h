// The types that an object-centric event log of Demur declares.
#pragma once

#include "report/step_values.h"

#include <boost/json.hpp>

#include <string_view>
#include <vector>

namespace demur::ocel {

// Event types: the kinds of steps, and these two.
inline constexpr std::string_view objection_status = "objection_status";
inline constexpr std::string_view evidence = "evidence";

// What stands in an event as attributes of its own; the other members of a step are objects that it relates to.
const std::vector<StepValue>& event_values();

boost::json::array event_types();
boost::json::array object_types();

} // namespace demur::ocel
