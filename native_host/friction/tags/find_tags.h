// Signs of deceptive patterns in a journey, and what a person said about them.
#pragma once

#include "friction/facts.h"
#include "friction/metrics.h"

#include <map>
#include <string>
#include <vector>

namespace demur {

// In the Guidelines' order: every pattern whose rule fired, and those that a person confirmed although none did. `metrics`
// and `demands` as measured; `judged`: standing by tag id.
std::vector<PatternTag> find_tags(const std::vector<Metric>& metrics, const Facts& facts, const std::map<std::string, std::string>& judged);

} // namespace demur
