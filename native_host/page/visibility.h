// Whether a person can see an element, judged by its attributes and inline style alone (no style sheets are read).
#pragma once

#include "page/tree.h"

#include <string>
#include <string_view>

namespace demur {

// Why this element and what it holds cannot be seen: "hidden attribute", "display:none", "visibility:hidden",
// "transparent", "off-screen", "no size", what the snapshot says, or empty.
std::string hidden_reason(const GumboNode* element);

// Whether neither the eye nor a screen reader meets it: not drawn at all. What is only clipped away or far off is read out.
bool is_left_out(const GumboNode* element);

// The same as hidden_reason from the attributes alone.
struct Concealment {
    std::string_view said; // data-demur-hidden
    bool has_hidden = false;
    std::string_view hidden; // its value
    std::string_view style;
};
std::string hidden_reason(const Concealment& marks);

// Without what CSS takes for space at the ends.
std::string_view trim_css(std::string_view text);

} // namespace demur
