// One control as a person knows it: its name, its explanation, its options, what it accepts.
#pragma once

#include "page/raw_page.h"

namespace demur {

// `index` is left at 0 for the caller to set.
Control read_control(const RawControl& raw, const RawPage& page);

} // namespace demur
