// The members of a step as named values, flat: what tables and event logs write of it.
#pragma once

#include "journal/step.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct StepValue {
    std::string name;    // "count"; of what a notice looked like, its place in it: "sight_link_width"
    bool number = false; // an integer; else text
    std::optional<std::string> (*of)(const Step& step) = nullptr;
};

// Every member but those that say which step it is and when (session, seq, journey, actor, kind, t, wall), in a fixed order:
// later versions add at the end. Units: duration milliseconds; sight_* CSS pixels, *_font tenths of one, *_contrast hundredths.
const std::vector<StepValue>& step_values();

} // namespace demur
