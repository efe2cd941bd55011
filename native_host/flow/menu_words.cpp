#include "flow/menu_words.h"

#include "flow_data.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace demur {

namespace {

using ByLanguage = std::map<std::string, std::vector<std::string>, std::less<>>;
using ByTarget = std::map<std::string, ByLanguage, std::less<>>;

const ByTarget& words()
{
    static const ByTarget read = [] {
        ByTarget found;
        for (const flow_data::File& file : flow_data::files()) {
            if (file.name != "menu_words") {
                continue;
            }
            const auto parsed = boost::json::parse(boost::json::string_view(file.text.data(), file.text.size()));
            for (const auto& target : parsed.at("targets").as_object()) {
                for (const auto& language : target.value().as_object()) {
                    for (const auto& name : language.value().as_array()) {
                        found[std::string(target.key())][std::string(language.key())].emplace_back(name.as_string());
                    }
                }
            }
        }
        return found;
    }();
    return read;
}

} // namespace

std::vector<std::string> menu_names(std::string_view target, std::string_view language)
{
    std::vector<std::string> names;
    const auto found = words().find(target);
    if (found == words().end()) {
        return names;
    }
    const auto add = [&names](const std::vector<std::string>& more) {
        for (const std::string& name : more) {
            if (std::find(names.begin(), names.end(), name) == names.end()) {
                names.push_back(name);
            }
        }
    };
    for (const std::string_view first : std::array{language, std::string_view("en")}) {
        if (const auto list = found->second.find(first); list != found->second.end()) {
            add(list->second);
        }
    }
    for (const auto& [other, list] : found->second) {
        add(list);
    }
    return names;
}

} // namespace demur
