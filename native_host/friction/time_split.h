// Where the time of a journey went. See metric_catalogue() for what each part means.
#pragma once

#include "friction/timeline.h"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace demur {

// Every moment is in one part only: active + read + system + tool + away + paused = total.
struct TimeSplit {
    std::int64_t active = 0;
    std::int64_t read = 0;
    std::int64_t system = 0;
    std::int64_t tool = 0;
    // Absent: time passed between sessions, and nobody knows how much.
    std::optional<std::int64_t> away = 0;
    std::optional<std::int64_t> paused = 0;
    std::optional<std::int64_t> total = 0;
    // No: of some break the clock does not tell how long it was. Which session it followed, and whether a pause went on through
    // it, is then taken from the order of the record.
    bool order_is_told = true;
};

// The parameters, milliseconds and words a minute. The catalogue's definitions name them.
inline constexpr std::int64_t active_gap = 5000;            // between two acts of a person at work
inline constexpr std::int64_t reading_words_a_minute = 238; // silent reading of English, mean of 190 studies (Brysbaert 2019)
inline constexpr std::int64_t reading_patience = 3;         // a slow or second reading still counts

// Milliseconds.
TimeSplit split_time(const Timeline& timeline);
// From steps[first] to steps[last], both of timeline.steps.
TimeSplit split_time(const Timeline& timeline, std::size_t first, std::size_t last);

} // namespace demur
