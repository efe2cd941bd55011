// METRICS.md: every metric, every formula and every pattern, written from the code's own tables.
#pragma once

#include <string>

namespace demur {

std::string metrics_markdown();

} // namespace demur
