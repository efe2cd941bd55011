// Base64 (RFC 4648, section 4): standard alphabet, padded, strict.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace demur {

std::string base64_encode(std::string_view bytes);
// Absent for anything but canonical, padded base64 without white space.
std::optional<std::string> base64_decode(std::string_view text);

} // namespace demur
