// One control as a person knows it: its name, its explanation, its options, what it accepts.
#pragma once

#include "page/raw_page.h"

namespace demur {

// `index` is left at 0 for the caller to set.
Control read_control(const RawControl& raw, const RawPage& page);

// The nearest fieldset or radiogroup around the element, or null.
const GumboNode* group_around(const GumboNode* element);

// The name of a fieldset, group, dialog or form from aria-labelledby, aria-label or legend; empty when it has none.
std::string group_name(const GumboNode* element, const RawPage& page);

} // namespace demur
