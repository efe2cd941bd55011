// The linear pass before the HTML parser. Gumbo is quadratic in depth, in attributes of one tag and in formatting
// elements, so what could grow is cut here, together with what no reader sees (scripts, styles, drawings, comments).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace demur {

// Written on forms and native controls: which form they belong to, whatever the tree looks like. Pages cannot set it.
inline constexpr const char* form_number = "data-demur-form";

// How far an end tag looks for its start: keeps the pass linear.
inline constexpr std::size_t search_levels = 64;

struct Pruned {
    std::string html;
    bool depth_capped = false;
    bool attributes_capped = false;
    bool elements_capped = false; // the rest of the page was not read
};

// Keeps every tag and attribute that carries meaning for Page; `html` must be valid UTF-8. Time and space are linear.
Pruned prune_html(std::string_view html);

} // namespace demur
