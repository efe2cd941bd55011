// Lengths as HTML's minlength and maxlength count them: in UTF-16 code units.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace demur {

std::int64_t text_length(std::string_view utf8);
// The beginning of the text that fits, cut between words where there are any.
std::string clip_text(std::string_view utf8, std::int64_t most);

} // namespace demur
