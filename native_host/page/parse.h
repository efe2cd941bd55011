// The HTML parser's reading of a page, whatever its markup.
#pragma once

#include "page/page.h"

#include <string_view>

namespace demur {

// What read_html() answers, always by way of the parser: the reference that quicker ways are tested against.
Page parse_html(std::string_view html, const PageContext& context);

} // namespace demur
