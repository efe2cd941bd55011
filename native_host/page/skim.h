// A page read in one pass without a tree.
#pragma once

#include "page/page.h"

#include <optional>
#include <string_view>

namespace demur {

// The blocks, links, language and words that read_html() gives, and no forms. Nothing when the page must be parsed in
// full: it holds a visible control (anything that read_html could make a form or control of), markup whose meaning only
// a parser can tell, or more than a cap of base/limits.h. Links' words_before is near the parser's.
std::optional<Page> skim_html(std::string_view html, const PageContext& context);

} // namespace demur
