// The steps of an objection's journeys, told in few lines.
#pragma once

#include "answer/complaint.h"
#include "journal/step.h"

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace demur::rpc {

// `steps` in order; `anchors`: wall clock (milliseconds since 1970) at t = 0 of each session. What matters stands by itself;
// what lies between is counted. At most 80 lines: of more, the middle is one line.
std::vector<ComplaintEvent> tell_timeline(const std::vector<Step>& steps, const std::unordered_map<std::string, std::int64_t>& anchors);

} // namespace demur::rpc
