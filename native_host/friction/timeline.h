// The steps of one journey in the order in which they happened, whatever order and batches they came in.
#pragma once

#include "friction/metrics.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace demur {

struct Timeline {
    std::vector<Step> steps;                     // ordered, each once, from the journey's start to its outcome
    std::map<std::string, std::int64_t> anchors; // wall clock at t = 0, by session
    std::string status;                          // open | confirmed | denied | abandoned

    [[nodiscard]] std::optional<std::int64_t> wall(const Step& step) const;
    // Milliseconds; absent when the steps are of two sessions of which one has no wall clock.
    [[nodiscard]] std::optional<std::int64_t> between(const Step& from, const Step& to) const;
};

// Starts at the first journey_start or notice (else at the first step), ends with the first step of the final outcome
// (else with the last step). Sessions without a wall clock come last, by name.
Timeline make_timeline(const std::vector<Step>& steps, const MeasureContext& context);

} // namespace demur
