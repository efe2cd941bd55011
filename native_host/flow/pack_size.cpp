// Caps come before everything else: a pack is hostile until it is checked.
#include "flow/pack_faults.h"

#include <algorithm>

namespace demur {

namespace json = boost::json;

namespace {

constexpr std::size_t longest_string = 1000;
constexpr std::size_t most_items = 200;
constexpr std::size_t most_values = 20'000;

bool begins_with_scheme(std::string_view text, std::string_view scheme)
{
    return text.size() >= scheme.size() && std::equal(scheme.begin(), scheme.end(), text.begin(), [](char wanted, char c) {
               return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
           });
}

// Whether it is short enough for what follows.
bool check_string(PackFaults& faults, const std::string& place, std::string_view text)
{
    if (text.size() > longest_string) {
        faults.add(place, "a string of " + std::to_string(text.size()) + " bytes is longer than any pack needs ("
                              + std::to_string(longest_string) + ")");
        return false;
    }
    if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; })) {
        faults.add(place, "it holds control characters");
    }
    if (text.find('<') != std::string_view::npos) {
        faults.add(place, "it holds markup");
    }
    const std::string_view trimmed = text.substr(std::min(text.find_first_not_of(' '), text.size()));
    for (const std::string_view scheme :
         {"javascript:", "script:", "data:", "vbscript:", "file:", "blob:", "about:", "chrome:", "filesystem:"}) {
        if (begins_with_scheme(trimmed, scheme)) {
            faults.add(place, std::string(scheme) + " addresses are refused");
        }
    }
    return true;
}

} // namespace

bool check_pack_size(const json::value& pack, PackFaults& faults)
{
    struct Open {
        const json::value* value;
        std::string place;
    };
    std::vector<Open> open{{&pack, ""}};
    std::size_t values = 0;
    bool small = true;
    while (!open.empty()) {
        const Open here = std::move(open.back());
        open.pop_back();
        if (++values > most_values) {
            faults.add("", "it holds more than " + std::to_string(most_values) + " values");
            return false;
        }
        if (const json::string* text = here.value->if_string()) {
            small = check_string(faults, here.place, view(*text)) && small;
        } else if (const json::array* array = here.value->if_array()) {
            if (array->size() > most_items) {
                faults.add(here.place,
                           std::to_string(array->size()) + " items are more than any pack needs (" + std::to_string(most_items) + ")");
                small = false;
                continue;
            }
            for (std::size_t i = 0; i < array->size(); ++i) {
                open.push_back({&(*array)[i], here.place + "[" + std::to_string(i) + "]"});
            }
        } else if (const json::object* object = here.value->if_object()) {
            if (object->size() > most_items) {
                faults.add(here.place, std::to_string(object->size()) + " members are more than any pack needs");
                small = false;
                continue;
            }
            for (const auto& member : *object) {
                const std::string name(view(member.key()).substr(0, 80));
                open.push_back({&member.value(), here.place.empty() ? name : here.place + "." + name});
            }
        }
    }
    return small;
}

} // namespace demur
