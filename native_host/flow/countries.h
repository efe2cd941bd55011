// Countries by their codes and names: the regions in which Meta offers an objection (EEA, UK, CH, BR, JP, KR).
#pragma once

#include "page/page.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct Country {
    std::string code;                                   // ISO 3166-1 alpha-2
    std::string alpha3;                                 // ISO 3166-1 alpha-3
    std::vector<std::string> names;                     // in the supported languages, its own and other common ones, folded
    std::map<std::string, std::string, std::less<>> in; // language (ISO 639-1) -> name
};

const std::vector<Country>& countries();
// Null when `code` (alpha-2, any case; "UK" and "EL" too) is none of them.
const Country* find_country(std::string_view code);
// Whether the option stands for this country, by its value or by a name in any supported language.
bool is_country_option(const Choice& option, const Country& country);
// Whether these options are a list of countries (and not of dialling codes or languages).
bool lists_countries(const std::vector<Choice>& options);

} // namespace demur
