// The wall clock and how it is written. Durations come from the recorder's monotonic clock, not from here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace demur {

// Milliseconds since 1970-01-01T00:00:00Z.
std::int64_t now_ms();
// ISO 8601, UTC, milliseconds: "2026-05-27T10:00:00.000Z". Clamped to the years 0000 to 9999.
std::string iso_utc(std::int64_t ms);
// Reads back what iso_utc wrote; absent for anything else.
std::optional<std::int64_t> parse_iso_utc(std::string_view text);

} // namespace demur
