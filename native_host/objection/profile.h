// A profile from hostile text, and what is wrong with one.
#pragma once

#include "objection/objection.h"

#include <string>
#include <string_view>
#include <vector>

namespace demur {

// Missing members are empty, unknown ones ignored. Throws Error(bad_input) naming every fault, one a line; Error(too_large).
Profile read_profile(std::string_view json_text);

// One sentence a fault ("email: ..."); empty when sound. Strings are expected in UTF-8.
std::vector<std::string> faults_of_profile(const Profile& profile);

// The most that a profile's text may hold, before it is parsed.
inline constexpr std::size_t profile_bytes = std::size_t{256} * 1024;

} // namespace demur
