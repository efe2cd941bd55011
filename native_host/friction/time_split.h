// Where the time of a journey went. See metric_catalogue() for what each part means.
#pragma once

#include "friction/timeline.h"

#include <cstdint>
#include <optional>

namespace demur {

struct TimeSplit {
    std::int64_t active = 0;
    std::int64_t read = 0;
    std::int64_t system = 0;
    std::int64_t tool = 0;
    std::optional<std::int64_t> away = 0;  // absent: time passed between sessions, and nobody knows how much
    std::optional<std::int64_t> total = 0; // likewise
};

// Milliseconds.
TimeSplit split_time(const Timeline& timeline);

} // namespace demur
