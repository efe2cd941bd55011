// What a file is, by its first bytes: a name and a declared type prove nothing.
#pragma once

#include <optional>
#include <string_view>

namespace demur {

// image/png, image/jpeg, image/webp or application/pdf; absent for anything else.
std::optional<std::string_view> evidence_type(std::string_view bytes);

// The file has the beginning of this type and lacks its end: nobody could read it. Tolerant: what follows the end is no fault.
bool is_cut_off(std::string_view type, std::string_view bytes);

} // namespace demur
