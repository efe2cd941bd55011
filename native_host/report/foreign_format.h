// Demur's exports that carry no chain, told by how they begin or what they hold: verify must say more of them than "foreign".
#pragma once

#include <boost/json/object.hpp>

#include <optional>
#include <string_view>

namespace demur {

// csv | xes; absent for anything else.
std::optional<std::string_view> text_without_chain(std::string_view file);
// ocel | userflow; absent for anything else.
std::optional<std::string_view> json_without_chain(const boost::json::object& file);

} // namespace demur
