// Everything that is wrong with a flow pack, by its JSON Schema and by what a schema cannot say.
#pragma once

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace demur {

inline constexpr std::int64_t flow_pack_schema = 1; // the schema that this program understands

// Each fault names its place ("hosts[1]: ..."). Empty: the pack is sound. `pack` is hostile, but already parsed.
std::vector<std::string> faults_of_pack(const boost::json::value& pack);

// Lower-case host of an absolute https URL without user, port or trickery; empty when it is not one.
std::string_view plain_https_host(std::string_view url);

} // namespace demur
