// Regions as packs name them: ISO 3166-1 codes of countries, and names of groups of them (regions.json).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace demur {

// Whether it is written like a country's code or is the name of a group.
bool is_region(std::string_view name);
// `country` in any case, "UK" and "EL" too. An empty list holds every country; an unknown ("") country is in every list.
bool is_in_regions(std::string_view country, const std::vector<std::string>& regions);

} // namespace demur
