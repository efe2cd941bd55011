#include "flow/flow_pack.h"
#include "flow/pack_faults.h"

#include <algorithm>
#include <chrono>
#include <set>

namespace demur {

namespace json = boost::json;

namespace {

// Lower-case host of an absolute https URL without user, port or trickery; empty when it is not one.
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

// A day of the calendar, as YYYY-MM-DD.
bool is_date(std::string_view text)
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

class Meaning {
public:
    Meaning(const json::value& pack, PackFaults& faults) : pack_(pack), faults_(faults) {}

    void check()
    {
        const std::string_view service = string_in(pack_, "service");
        each(member("hosts"), "hosts", [&](const json::value& host, const std::string& place) {
            if (host.is_string()) {
                hosts_.emplace(view(host.get_string()));
                if (!is_host_of_service(view(host.get_string()), service)) {
                    faults_.add(place, quoted(view(host.get_string())) + " is no host of the service " + quoted(service));
                }
            }
        });
        check_url(member("form_url"), "form_url", true);
        each(member("public_pages"), "public_pages",
             [&](const json::value& url, const std::string& place) { check_url(&url, place, true); });
        each(member("sources"), "sources", [&](const json::value& url, const std::string& place) { check_url(&url, place, false); });

        const std::set<std::string> screens = check_unique("screens", "id");
        if (!screens.contains("form")) {
            faults_.add("screens", "no screen has the id \"form\"");
        }
        check_unique("fields", "role");
        check_unique("demands", "kind");
        each(member("demands"), "demands", [&](const json::value& demand, const std::string& place) {
            const bool has_length = demand.is_object() && demand.get_object().contains("min_length");
            if (demand.is_object() && has_length != (string_in(demand, "kind") == "min_length")) {
                faults_.add(place, "min_length goes with the kind min_length, and only with it");
            }
        });
        each(member("by_hand"), "by_hand", [&](const json::value& path, const std::string& place) { check_path(path, place, screens); });
    }

private:
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
                faults_.add(place + "." + std::string(name), quoted(value) + " is there twice");
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
            faults_.add(place, quoted(text) + " is no plain https address");
        } else if (on_own_host && !hosts_.contains(std::string(host))) {
            faults_.add(place, "its host " + quoted(host) + " is not among the pack's hosts");
        }
    }

    void check_path(const json::value& path, const std::string& place, const std::set<std::string>& screens)
    {
        if (!path.is_object()) {
            return;
        }
        check_url(path.get_object().if_contains("source"), place + ".source", false);
        const std::string_view dated = string_in(path, "dated");
        if (!dated.empty() && !is_date(dated)) {
            faults_.add(place + ".dated", quoted(dated) + " is no day of the calendar");
        }
        each(path.get_object().if_contains("steps"), place + ".steps", [&](const json::value& step, const std::string& where) {
            if (!step.is_object()) {
                return;
            }
            const std::string screen(string_in(step, "screen"));
            if (!screen.empty() && !screens.contains(screen)) {
                faults_.add(where + ".screen", quoted(screen) + " is not among the pack's screens");
            }
            const std::string_view action = string_in(step, "action");
            const bool typed = action == "keys" || action == "code";
            if (step.get_object().contains("keys") != typed) {
                faults_.add(where + ".keys", "key presses go with the actions keys and code, and only with them");
            }
        });
    }

    const json::value& pack_;
    PackFaults& faults_;
    std::set<std::string> hosts_;
};

} // namespace

void check_pack_meaning(const json::value& pack, PackFaults& faults)
{
    Meaning(pack, faults).check();
}

} // namespace demur
