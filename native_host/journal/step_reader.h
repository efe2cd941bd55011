// Steps from the bodies of events as they are stored: canonical JSON, which writes a thing in one way only.
#pragma once

#include "journal/step.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace demur {

// Both put a step where another may stand and keep its texts' memory: of a million steps, most of the time would go into that.

// Reads most steps in a fraction of the time that a parser of any JSON takes. False for what it does not know: bodies that
// are not canonical, texts with escapes. `step` is then undefined.
bool read_quickly(std::string_view body, Step& step);
// The same of a step with which a text begins; gives the size of its body, which then is that step's canonical JSON to the byte.
std::optional<std::size_t> read_quickly_in(std::string_view text, Step& step);
// Any step. Throws Error(bad_input) when the body is none; `step` is then undefined.
void read_step(std::string_view body, Step& step);

} // namespace demur
