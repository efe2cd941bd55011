// Random UUIDs (RFC 9562, version 4).
#pragma once

#include <string>
#include <string_view>

namespace demur {

// Lower case. Throws Error(internal) when the kernel gives no randomness.
std::string new_uuid();
// 8-4-4-4-12 hexadecimal digits of either case, any version.
bool is_uuid(std::string_view text);

} // namespace demur
