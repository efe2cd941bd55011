#include "flow/countries.h"

#include "flow_data.h"
#include "text/fold.h"

#include <boost/json.hpp>

#include <algorithm>
#include <unordered_set>
#include <utility>

namespace demur {

namespace {

constexpr std::size_t enough_countries = 5;

// Many languages share a name: each is kept once.
void add_name(Country& country, std::string_view name)
{
    std::string folded = fold(name);
    if (std::find(country.names.begin(), country.names.end(), folded) == country.names.end()) {
        country.names.push_back(std::move(folded));
    }
}

std::vector<Country> read_countries()
{
    std::vector<Country> all;
    for (const flow_data::File& file : flow_data::files()) {
        if (file.name != "countries") {
            continue;
        }
        const boost::json::value parsed = boost::json::parse(boost::json::string_view(file.text.data(), file.text.size()));
        for (const auto& item : parsed.at("countries").as_array()) {
            Country country;
            country.code = std::string(item.at("code").as_string());
            country.alpha3 = std::string(item.at("alpha3").as_string());
            for (const auto& name : item.at("in").as_object()) {
                country.in.emplace(std::string(name.key()), std::string(name.value().as_string()));
                add_name(country, std::string_view(name.value().as_string()));
            }
            for (const auto& name : item.at("also").as_array()) {
                add_name(country, std::string_view(name.as_string()));
            }
            all.push_back(std::move(country));
        }
    }
    return all;
}

bool equals_ascii(std::string_view text, std::string_view upper)
{
    return text.size() == upper.size() && std::equal(text.begin(), text.end(), upper.begin(), [](char a, char b) {
               return (a >= 'a' && a <= 'z' ? static_cast<char>(a - 'a' + 'A') : a) == b;
           });
}

bool names_country(std::string_view text, const Country& country)
{
    return std::find(country.names.begin(), country.names.end(), fold(text)) != country.names.end();
}

// The names and codes of all countries, to look up.
struct Known {
    std::unordered_set<std::string_view> names;
    std::unordered_set<std::string_view> codes;

    Known()
    {
        for (const Country& country : countries()) {
            names.insert(country.names.begin(), country.names.end());
            codes.insert({country.code, country.alpha3});
        }
    }
};

bool has_dialling_code(const Choice& option)
{
    const std::size_t plus = option.label.find('+');
    return plus != std::string::npos && option.label.find_first_of("0123456789", plus) == plus + 1;
}

} // namespace

const std::vector<Country>& countries()
{
    static const std::vector<Country> all = read_countries();
    return all;
}

const Country* find_country(std::string_view code)
{
    const std::string_view wanted = equals_ascii(code, "UK") ? "GB" : equals_ascii(code, "EL") ? "GR" : code;
    const auto& all = countries();
    const auto found = std::find_if(all.begin(), all.end(), [&](const Country& country) { return equals_ascii(wanted, country.code); });
    return found != all.end() ? &*found : nullptr;
}

bool is_country_option(const Choice& option, const Country& country)
{
    if (equals_ascii(option.value, country.code) || equals_ascii(option.value, country.alpha3)) {
        return option.label.empty() || !has_dialling_code(option);
    }
    return names_country(option.label, country) || (option.label.empty() && names_country(option.value, country));
}

bool lists_countries(const std::vector<Choice>& options)
{
    constexpr std::size_t longest_name = 80;
    if (options.size() < enough_countries) {
        return false;
    }
    static const Known known;
    std::size_t by_name = 0;
    std::size_t by_code = 0;
    for (const Choice& option : options) {
        if (has_dialling_code(option)) {
            return false;
        }
        const bool named = option.label.size() <= longest_name && known.names.contains(fold(option.label));
        by_name += named ? 1U : 0U;
        // Language lists write their codes small ("de"), country lists large.
        by_code += !named && known.codes.contains(option.value) ? 1U : 0U;
    }
    return by_name >= enough_countries || by_name + by_code >= enough_countries;
}

} // namespace demur
