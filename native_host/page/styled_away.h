// Fields that a page's own style sheet takes out of sight. Browsers tell the extension what is visible; this is for pages
// read without one.
#pragma once

#include <string>
#include <string_view>

namespace demur {

// Written on elements that a rule of one class, id or name hides, with the reason.
inline constexpr const char* styled_away = "data-demur-unseen";

// The page with these marks, or nothing where no rule hides anything. Rules under conditions (@media) and of more than one
// part are left out. Time is linear.
std::string mark_styled_away(std::string_view html);

} // namespace demur
