#include "flow/regions.h"

#include "flow_data.h"

#include <boost/json.hpp>

#include <algorithm>
#include <map>

namespace demur {

namespace {

using Groups = std::map<std::string, std::vector<std::string>, std::less<>>;

const Groups& groups()
{
    static const Groups read = [] {
        Groups found;
        for (const flow_data::File& file : flow_data::files()) {
            if (file.name != "regions") {
                continue;
            }
            const auto parsed = boost::json::parse(boost::json::string_view(file.text.data(), file.text.size()));
            for (const auto& group : parsed.at("regions").as_object()) {
                for (const auto& country : group.value().as_array()) {
                    found[std::string(group.key())].emplace_back(country.as_string());
                }
            }
        }
        return found;
    }();
    return read;
}

std::string canonical(std::string_view country)
{
    std::string code(country.size() == 2 ? country : std::string_view());
    for (char& c : code) {
        c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return code == "UK" ? "GB" : code == "EL" ? "GR" : code;
}

} // namespace

bool is_region(std::string_view name)
{
    const bool code = name.size() == 2 && std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    return (code && name != "EU" && name != "UK" && name != "EL") || groups().contains(name);
}

bool is_in_regions(std::string_view country, const std::vector<std::string>& regions)
{
    if (country.empty() || regions.empty()) {
        return true;
    }
    const std::string code = canonical(country);
    return std::any_of(regions.begin(), regions.end(), [&](const std::string& region) {
        const auto group = groups().find(region);
        return (region == code && !code.empty())
               || (group != groups().end() && std::find(group->second.begin(), group->second.end(), code) != group->second.end());
    });
}

} // namespace demur
