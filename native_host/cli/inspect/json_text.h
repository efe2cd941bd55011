// JSON strings at the speed of memory: a page's HTML is one string of a hundred kilobytes, escaped at every attribute.
#pragma once

#include "page/page.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace demur::cli {

// `at` is the index after the opening quote and becomes the one after the closing quote. False for what is no JSON string
// (a control character, an unknown escape, half a surrogate pair): then `out` holds part of it. `text` is valid UTF-8.
bool unescape_json(std::string_view text, std::size_t& at, std::string& out);

// The index of the closing quote of a string without escapes, npos when it has any.
std::size_t end_of_plain_string(std::string_view text, std::size_t from);

// Surface::unknown for a name that this version does not know.
Surface known_surface(std::string_view name);

} // namespace demur::cli
