#include "flow/pack_check.h"

#include "flow/flow_pack.h"
#include "flow_data.h"

#include <valijson/adapters/boost_json_adapter.hpp>
#include <valijson/schema.hpp>
#include <valijson/schema_parser.hpp>
#include <valijson/validation_results.hpp>
#include <valijson/validator.hpp>

#include <algorithm>
#include <chrono>
#include <set>

namespace demur {

namespace json = boost::json;

namespace {

constexpr std::size_t most_faults = 200;
constexpr std::size_t longest_string = 1000;
constexpr std::size_t most_items = 200;
constexpr std::size_t most_values = 20'000;

std::string_view view(json::string_view text)
{
    return {text.data(), text.size()};
}

std::string quoted(std::string_view text)
{
    constexpr std::size_t shown = 80;
    return "\"" + std::string(text.substr(0, shown)) + (text.size() > shown ? "...\"" : "\"");
}

bool begins_with_scheme(std::string_view text, std::string_view scheme)
{
    return text.size() >= scheme.size() && std::equal(scheme.begin(), scheme.end(), text.begin(), [](char wanted, char c) {
               return wanted == (c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
           });
}

class Checker {
public:
    explicit Checker(const json::value& pack) : pack_(pack) {}

    std::vector<std::string> run() &&
    {
        if (check_size()) { // valijson compares items pairwise and runs std::regex: only on what is small
            check_schema();
            check_meaning();
        }
        return std::move(faults_);
    }

private:
    void fault(const std::string& place, const std::string& what)
    {
        if (faults_.size() < most_faults) {
            const std::string line = (place.empty() ? "the pack" : place) + ": " + what;
            if (std::find(faults_.begin(), faults_.end(), line) == faults_.end()) {
                faults_.push_back(line);
            }
        }
    }

    bool check_size()
    {
        struct Open {
            const json::value* value;
            std::string place;
        };
        std::vector<Open> open{{&pack_, ""}};
        std::size_t values = 0;
        bool small = true;
        while (!open.empty()) {
            const Open here = std::move(open.back());
            open.pop_back();
            if (++values > most_values) {
                fault("", "it holds more than " + std::to_string(most_values) + " values");
                return false;
            }
            if (const json::string* text = here.value->if_string()) {
                small = check_string(here.place, view(*text)) && small;
            } else if (const json::array* array = here.value->if_array()) {
                if (array->size() > most_items) {
                    fault(here.place,
                          std::to_string(array->size()) + " items are more than any pack needs (" + std::to_string(most_items) + ")");
                    small = false;
                    continue;
                }
                for (std::size_t i = 0; i < array->size(); ++i) {
                    open.push_back({&(*array)[i], here.place + "[" + std::to_string(i) + "]"});
                }
            } else if (const json::object* object = here.value->if_object()) {
                if (object->size() > most_items) {
                    fault(here.place, std::to_string(object->size()) + " members are more than any pack needs");
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

    // Whether it is short enough for what follows.
    bool check_string(const std::string& place, std::string_view text)
    {
        if (text.size() > longest_string) {
            fault(place, "a string of " + std::to_string(text.size()) + " bytes is longer than any pack needs ("
                             + std::to_string(longest_string) + ")");
            return false;
        }
        if (std::any_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; })) {
            fault(place, "it holds control characters");
        }
        if (text.find('<') != std::string_view::npos) {
            fault(place, "it holds markup");
        }
        for (const std::string_view scheme : {"javascript:", "data:", "vbscript:", "file:", "blob:"}) {
            if (begins_with_scheme(text, scheme)) {
                fault(place, std::string(scheme) + " addresses are refused");
            }
        }
        return true;
    }

    void check_schema()
    {
        for (const flow_data::File& file : flow_data::files()) {
            if (file.name != "flow-pack") {
                continue;
            }
            const json::value schema_json = json::parse(json::string_view(file.text.data(), file.text.size()));
            valijson::Schema schema;
            valijson::SchemaParser parser;
            const valijson::adapters::BoostJsonAdapter schema_adapter(schema_json);
            parser.populateSchema(schema_adapter, schema);
            valijson::Validator validator;
            valijson::ValidationResults results;
            const valijson::adapters::BoostJsonAdapter pack_adapter(pack_);
            validator.validate(schema, pack_adapter, &results);
            valijson::ValidationResults::Error error;
            while (results.popError(error)) {
                // valijson repeats a fault at every object around it ("Failed to validate item #2 in array.").
                if (error.description.find("Failed to validate ") != 0) {
                    fault(place_of(error.context), error.description);
                }
            }
        }
    }

    // <root>, [hosts], [0] -> hosts[0]
    static std::string place_of(const std::vector<std::string>& context)
    {
        std::string place;
        for (const std::string& part : context) {
            if (part == "<root>" || part.size() < 2) {
                continue;
            }
            const std::string inner = part.substr(1, part.size() - 2);
            const bool index = inner.find_first_not_of("0123456789") == std::string::npos;
            place += index ? part : (place.empty() ? "" : ".") + inner;
        }
        return place;
    }

    [[nodiscard]] const json::value* member(std::string_view name) const
    {
        const json::object* object = pack_.if_object();
        return object == nullptr ? nullptr : object->if_contains(name);
    }

    template <class Use> void each(const json::value* array, const std::string& place, Use use)
    {
        if (array == nullptr || !array->is_array()) {
            return;
        }
        for (std::size_t i = 0; i < array->get_array().size(); ++i) {
            use(array->get_array()[i], place + "[" + std::to_string(i) + "]");
        }
    }

    static std::string_view string_in(const json::value& value, std::string_view name)
    {
        const json::object* object = value.if_object();
        const json::value* found = object == nullptr ? nullptr : object->if_contains(name);
        return found != nullptr && found->is_string() ? view(found->get_string()) : std::string_view();
    }

    // Each value of `name` once among the items of the list.
    std::set<std::string> check_unique(std::string_view list, std::string_view name)
    {
        std::set<std::string> seen;
        each(member(list), std::string(list), [&](const json::value& item, const std::string& place) {
            const std::string value(string_in(item, name));
            if (!value.empty() && !seen.insert(value).second) {
                fault(place + "." + std::string(name), quoted(value) + " is there twice");
            }
        });
        return seen;
    }

    void check_url(const json::value* url, const std::string& place, bool on_own_host)
    {
        if (url == nullptr || !url->is_string()) {
            return;
        }
        const std::string_view text = view(url->get_string());
        const std::string_view host = plain_https_host(text);
        if (host.empty()) {
            fault(place, quoted(text) + " is no plain https address");
        } else if (on_own_host && !hosts_.contains(std::string(host))) {
            fault(place, "its host " + quoted(host) + " is not among the pack's hosts");
        }
    }

    void check_meaning()
    {
        const std::string_view service = string_in(pack_, "service");
        each(member("hosts"), "hosts", [&](const json::value& host, const std::string& place) {
            if (host.is_string()) {
                hosts_.emplace(view(host.get_string()));
                if (!is_host_of_service(view(host.get_string()), service)) {
                    fault(place, quoted(view(host.get_string())) + " is no host of the service " + quoted(service));
                }
            }
        });
        check_url(member("form_url"), "form_url", true);
        each(member("public_pages"), "public_pages",
             [&](const json::value& url, const std::string& place) { check_url(&url, place, true); });
        each(member("sources"), "sources", [&](const json::value& url, const std::string& place) { check_url(&url, place, false); });

        const std::set<std::string> screens = check_unique("screens", "id");
        if (!screens.contains("form")) {
            fault("screens", "no screen has the id \"form\"");
        }
        check_unique("fields", "role");
        check_unique("demands", "kind");
        each(member("demands"), "demands", [&](const json::value& demand, const std::string& place) {
            const bool has_length = demand.is_object() && demand.get_object().contains("min_length");
            if (demand.is_object() && has_length != (string_in(demand, "kind") == "min_length")) {
                fault(place, "min_length goes with the kind min_length, and only with it");
            }
        });
        each(member("by_hand"), "by_hand", [&](const json::value& path, const std::string& place) { check_path(path, place, screens); });
    }

    void check_path(const json::value& path, const std::string& place, const std::set<std::string>& screens)
    {
        if (!path.is_object()) {
            return;
        }
        check_url(path.get_object().if_contains("source"), place + ".source", false);
        const std::string_view dated = string_in(path, "dated");
        if (!dated.empty() && !is_date(dated)) {
            fault(place + ".dated", quoted(dated) + " is no day of the calendar");
        }
        each(path.get_object().if_contains("steps"), place + ".steps", [&](const json::value& step, const std::string& where) {
            if (!step.is_object()) {
                return;
            }
            const std::string screen(string_in(step, "screen"));
            if (!screen.empty() && !screens.contains(screen)) {
                fault(where + ".screen", quoted(screen) + " is not among the pack's screens");
            }
            const std::string_view action = string_in(step, "action");
            const bool typed = action == "keys" || action == "code";
            if (step.get_object().contains("keys") != typed) {
                fault(where + ".keys", "key presses go with the actions keys and code, and only with them");
            }
        });
    }

    static bool is_date(std::string_view text)
    {
        const auto digits = [&](std::size_t from, std::size_t count) {
            int value = 0;
            for (std::size_t i = from; i < from + count; ++i) {
                value = text[i] >= '0' && text[i] <= '9' ? value * 10 + (text[i] - '0') : -100'000;
            }
            return value;
        };
        if (text.size() != 10 || text[4] != '-' || text[7] != '-') {
            return false;
        }
        const std::chrono::year_month_day day{std::chrono::year(digits(0, 4)),
                                              std::chrono::month(static_cast<unsigned>(std::max(0, digits(5, 2)))),
                                              std::chrono::day(static_cast<unsigned>(std::max(0, digits(8, 2))))};
        return day.ok();
    }

    const json::value& pack_;
    std::set<std::string> hosts_;
    std::vector<std::string> faults_;
};

} // namespace

std::string_view plain_https_host(std::string_view url)
{
    constexpr std::string_view scheme = "https://";
    if (url.substr(0, scheme.size()) != scheme) {
        return {};
    }
    for (const char c : url) {
        if (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7F || c == '\\' || c == '<' || c == '>'
            || c == '"') {
            return {};
        }
    }
    const std::string_view rest = url.substr(scheme.size());
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    const bool plain = !host.empty() && host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string_view::npos
                       && host.find('.') != std::string_view::npos && host.front() != '.' && host.back() != '.';
    return plain ? host : std::string_view();
}

std::vector<std::string> faults_of_pack(const boost::json::value& pack)
{
    return Checker(pack).run();
}

} // namespace demur
