// Whether this program is new enough for a pack: asked before anything else of it is read, because a later pack may hold
// what this program does not know.
#pragma once

#include <boost/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace demur {

// Why a program of this version cannot use the pack ("it follows schema 2 and this program knows 1"); nothing when it can,
// or when the pack is too broken to tell.
std::optional<std::string> why_too_new(const boost::json::value& pack, std::string_view program_version);

// "1.2.3" in numbers: -1, 0 or 1 as a is before, the same as, or after b. What is no version is before every version.
int compare_versions(std::string_view a, std::string_view b);

} // namespace demur
