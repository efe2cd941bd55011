// Whether a person can see an element, judged by its attributes and inline style alone (no style sheets are read).
#pragma once

#include "page/tree.h"

#include <string>

namespace demur {

// Why this element and what it holds cannot be seen: "hidden attribute", "display:none", "visibility:hidden",
// "transparent", "off-screen", "no size", what the snapshot says, or empty.
std::string hidden_reason(const GumboNode* element);

} // namespace demur
