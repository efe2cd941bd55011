// Recorded acts in the keystroke-level model.
#pragma once

#include "friction/timeline.h"

#include <cstdint>
#include <optional>

namespace demur {

// Milliseconds that the acts of the person take in the model; `on_tool`: only those on Demur itself. Absent when one is a
// burst of keys without its count.
std::optional<std::int64_t> keystroke_time(const StepList& steps, bool on_tool = false);

} // namespace demur
