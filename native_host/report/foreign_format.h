// Demur's exports that carry no chain, told by how they begin or what they hold: verify must say more of them than "foreign".
#pragma once

#include "report/json_outline.h"

#include <optional>
#include <string_view>

namespace demur {

inline constexpr std::size_t looked_at_for_format = 4096; // bytes: an XML file may begin with a comment
// csv | xes; absent for anything else. `begin`: of the file, as much as is looked at.
std::optional<std::string_view> text_without_chain(std::string_view begin);
// ocel | userflow; absent for anything else.
std::optional<std::string_view> json_without_chain(const JsonOutline& file);

} // namespace demur
