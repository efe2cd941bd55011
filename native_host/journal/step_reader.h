// Steps from the bodies of events as they are stored: canonical JSON, which writes a thing in one way only.
#pragma once

#include "journal/step.h"

#include <string_view>
#include <vector>

namespace demur {

// Reads most steps in a fraction of the time that a parser of any JSON takes. False for what it does not know: bodies that
// are not canonical, texts with escapes or beyond ASCII, steps with a sight or text. `step` comes empty, and is then undefined.
bool read_quickly(std::string_view body, Step& step);
// Any step, added to `steps`. Throws Error(bad_input) when the body is none; `steps` is then as before.
void read_step(std::string_view body, std::vector<Step>& steps);

} // namespace demur
