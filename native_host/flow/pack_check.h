// Everything that is wrong with a flow pack, by its JSON Schema and by what a schema cannot say.
#pragma once

#include <boost/json.hpp>

#include <string>
#include <vector>

namespace demur {

inline constexpr std::int64_t flow_pack_schema = 1; // the schema that this program understands

// Each fault names its place ("hosts[1]: ..."). Empty: the pack is sound. `pack` is hostile, but already parsed.
std::vector<std::string> faults_of_pack(const boost::json::value& pack);

} // namespace demur
