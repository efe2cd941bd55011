// Which law an objection rests on, by the country where the person lives (laws.json).
#pragma once

#include <string_view>

namespace demur {

// Cites no law: for countries whose right to object we do not know.
inline constexpr std::string_view general_law = "general";

// "gdpr", "uk_gdpr", "fadp", "lgpd", "appi", "pipa" or "general"; `country` is ISO 3166-1 alpha-2, any case ("UK" and "EL" too).
std::string_view law_of_country(std::string_view country);

} // namespace demur
