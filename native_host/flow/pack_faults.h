// What is wrong with a flow pack, gathered by the three checks that pack_check.cpp makes in turn.
#pragma once

#include <boost/json.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demur {

class PackFaults {
public:
    // An empty place is the pack itself. Each fault is kept once, and only so many of them.
    void add(const std::string& place, const std::string& what);
    [[nodiscard]] std::vector<std::string> take() && { return std::move(lines_); }

private:
    std::vector<std::string> lines_;
};

// The beginning of a hostile text, in quotes.
std::string quoted(std::string_view text);
inline std::string_view view(boost::json::string_view text)
{
    return {text.data(), text.size()};
}

// Numbers and lengths, and what no string of a pack may hold. False: too much for the other checks.
bool check_pack_size(const boost::json::value& pack, PackFaults& faults);
// The JSON Schema.
void check_pack_schema(const boost::json::value& pack, PackFaults& faults);
// What a schema cannot say: hosts of the service, addresses on them, names that refer to each other.
void check_pack_meaning(const boost::json::value& pack, PackFaults& faults);

} // namespace demur
