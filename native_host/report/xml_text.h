// Text for XML 1.0, which has no way at all to write some characters.
#pragma once

#include <string>
#include <string_view>

namespace demur {

// Characters that XML 1.0 forbids (controls, surrogates, U+FFFE, U+FFFF) and ill-formed UTF-8 become U+FFFD; line ends and
// tabs, which a reader of an attribute would take for spaces, become spaces.
std::string xml_text(std::string_view text);

} // namespace demur
