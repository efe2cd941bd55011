// Text of a file, an argument or a record as a terminal may get it.
#pragma once

#include <string>
#include <string_view>

namespace demur::cli {

// Every control character (C0, DEL, C1) but the line's end, and what turns the direction of text, becomes U+FFFD: on a terminal
// they would move the cursor, change its title or hide what stands there. Ill-formed UTF-8 becomes U+FFFD too.
std::string shown(std::string_view text);

} // namespace demur::cli
