// Bytes as lower-case hexadecimal digits and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace demur {

std::string to_hex(std::string_view bytes);
// Absent unless `digits` is an even number of hexadecimal digits of either case.
std::optional<std::string> from_hex(std::string_view digits);

} // namespace demur
