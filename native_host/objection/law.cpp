#include "objection/law.h"

#include "objection/embedded_file.h"

#include <map>
#include <string>

namespace demur {

namespace {

using LawByCountry = std::map<std::string, std::string, std::less<>>;

LawByCountry read_laws()
{
    LawByCountry laws;
    const boost::json::value file = read_embedded("laws");
    for (const auto& law : file.at("laws").as_array()) {
        for (const auto& country : law.at("countries").as_array()) {
            laws.emplace(country.as_string(), law.at("id").as_string());
        }
    }
    laws.emplace("UK", laws.at("GB"));
    laws.emplace("EL", laws.at("GR"));
    return laws;
}

} // namespace

std::string_view law_of_country(std::string_view country)
{
    static const LawByCountry laws = read_laws();
    std::string code;
    for (const char c : country.substr(0, 3)) {
        code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    const auto found = laws.find(code);
    return found != laws.end() ? std::string_view(found->second) : general_law;
}

} // namespace demur
