#include "flow/flow_pack.h"
#include "flow/pack_faults.h"
#include "flow/pack_values.h"
#include "flow/regions.h"

#include <set>

namespace demur {

namespace json = boost::json;

namespace {

class Meaning {
public:
    Meaning(const json::value& pack, PackFaults& faults) : pack_(pack), faults_(faults) {}

    void check()
    {
        check_hosts();
        check_url(member("form_url"), "form_url", true);
        each(member("public_pages"), "public_pages",
             [&](const json::value& url, const std::string& place) { check_url(&url, place, true); });
        each(member("sources"), "sources", [&](const json::value& source, const std::string& place) { check_source(source, place); });
        check_regions(pack_, "");
        each(member("dates"), "dates", [&](const json::value& date, const std::string& place) {
            check_date(date, "date", place);
            check_regions(date, place);
        });
        const std::set<std::string> screens = check_unique("screens", "id");
        check_means(screens);
        check_unique("fields", "role");
        each(member("fields"), "fields", [&](const json::value& field, const std::string& place) { check_field(field, place); });
        check_unique("demands", "kind");
        each(member("demands"), "demands", [&](const json::value& demand, const std::string& place) { check_demand(demand, place); });
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

    void check_hosts()
    {
        const std::string_view service = string_in(pack_, "service");
        if (!service.empty() && !is_known_service(service)) {
            faults_.add("service", quoted(service) + " has no domains in service_domains.json");
        }
        each(member("hosts"), "hosts", [&](const json::value& host, const std::string& place) {
            if (host.is_string()) {
                hosts_.emplace(view(host.get_string()));
                if (!is_host_of_service(view(host.get_string()), service)) {
                    faults_.add(place, quoted(view(host.get_string())) + " is no host of the service " + quoted(service));
                }
            }
        });
        each(member("optional_hosts"), "optional_hosts", [&](const json::value& host, const std::string& place) {
            if (host.is_string() && !hosts_.contains(std::string(view(host.get_string())))) {
                faults_.add(place, quoted(view(host.get_string())) + " is not among the pack's hosts");
            }
        });
    }

    // What each means must have.
    void check_means(const std::set<std::string>& screens)
    {
        const json::value* given = member("means");
        const std::string_view means = given != nullptr && given->is_string() ? view(given->get_string()) : "form";
        const std::string_view needed = means == "form" ? "form" : means == "toggle" ? "setting" : "mail";
        if (!screens.contains(std::string(needed))) {
            faults_.add("screens", "no screen has the id " + quoted(needed));
        }
        if ((member("mail") != nullptr) != (means == "mail")) {
            faults_.add("mail", "it goes with the means mail, and only with it");
        }
        const json::value* fields = member("fields");
        if (means == "form" && fields != nullptr && fields->is_array() && fields->get_array().empty()) {
            faults_.add("fields", "a form has fields");
        }
        bool begins = member("form_url") != nullptr || means == "mail";
        bool switches = false;
        each(member("by_hand"), "by_hand", [&](const json::value& path, const std::string&) {
            begins = begins || !string_in(path, "start").empty();
            each(path.is_object() ? path.get_object().if_contains("steps") : nullptr, "", [&](const json::value& step, const std::string&) {
                const json::value* anchor = step.is_object() ? step.get_object().if_contains("anchor") : nullptr;
                switches = switches || (anchor != nullptr && !string_in(*anchor, "becomes").empty());
            });
        });
        if (!begins) {
            faults_.add("form_url", "there is none, and no path of by_hand has a start");
        }
        if (means == "toggle" && !switches) {
            faults_.add("by_hand", "no step says what the switch becomes");
        }
    }

    void check_source(const json::value& source, const std::string& place)
    {
        if (!source.is_object()) {
            return;
        }
        const json::object& object = source.get_object();
        check_url(object.if_contains("url"), place + ".url", false);
        check_date(source, "dated", place);
        if (!object.contains("url") && !object.contains("says")) {
            faults_.add(place, "it has neither an address nor a word on what was read");
        }
    }

    void check_regions(const json::value& owner, const std::string& place)
    {
        const json::value* regions = owner.is_object() ? owner.get_object().if_contains("regions") : nullptr;
        each(regions, place.empty() ? "regions" : place + ".regions", [&](const json::value& region, const std::string& where) {
            if (region.is_string() && !is_region(view(region.get_string()))) {
                faults_.add(where, quoted(view(region.get_string())) + " is neither a country's code nor a name of regions.json");
            }
        });
    }

    void check_date(const json::value& owner, std::string_view name, const std::string& place)
    {
        const std::string_view date = string_in(owner, name);
        if (!date.empty() && !is_calendar_date(date)) {
            faults_.add(place + "." + std::string(name), quoted(date) + " is no day of the calendar");
        }
    }

    void check_field(const json::value& field, const std::string& place)
    {
        if (!field.is_object()) {
            return;
        }
        const json::value* options = field.get_object().if_contains("options");
        if (field.get_object().contains("offers") && string_in(field, "role") != "choice") {
            faults_.add(place + ".offers", "they go with the role choice, and only with it");
        }
        if (options != nullptr && string_in(field, "role") != "choice") {
            faults_.add(place + ".options", "they go with the role choice, and only with it");
        }
        const json::object* count = options == nullptr ? nullptr : options->if_object();
        const json::value* least = count == nullptr ? nullptr : count->if_contains("least");
        const json::value* most = count == nullptr ? nullptr : count->if_contains("most");
        if (least != nullptr && most != nullptr && least->is_int64() && most->is_int64() && least->get_int64() > most->get_int64()) {
            faults_.add(place + ".options", "the least is more than the most");
        }
    }

    void check_demand(const json::value& demand, const std::string& place)
    {
        if (!demand.is_object()) {
            return;
        }
        const std::string_view kind = string_in(demand, "kind");
        if (demand.get_object().contains("min_length") != (kind == "min_length")) {
            faults_.add(place, "min_length goes with the kind min_length, and only with it");
        }
        if (demand.get_object().contains("minutes") && kind != "code") {
            faults_.add(place, "minutes go with the kind code, and only with it");
        }
    }

    void check_path(const json::value& path, const std::string& place, const std::set<std::string>& screens)
    {
        if (!path.is_object()) {
            return;
        }
        check_url(path.get_object().if_contains("source"), place + ".source", false);
        check_url(path.get_object().if_contains("start"), place + ".start", true);
        check_date(path, "dated", place);
        check_regions(path, place);
        each(path.get_object().if_contains("steps"), place + ".steps", [&](const json::value& step, const std::string& where) {
            if (step.is_object()) {
                check_step(step, where, screens);
            }
        });
    }

    void check_step(const json::value& step, const std::string& place, const std::set<std::string>& screens)
    {
        const std::string screen(string_in(step, "screen"));
        if (!screen.empty() && !screens.contains(screen)) {
            faults_.add(place + ".screen", quoted(screen) + " is not among the pack's screens");
        }
        const std::string_view action = string_in(step, "action");
        const bool typed = action == "keys" || action == "code";
        if (step.get_object().contains("keys") != typed) {
            faults_.add(place + ".keys", "key presses go with the actions keys and code, and only with them");
        }
        const json::value* anchor = step.get_object().if_contains("anchor");
        if (anchor == nullptr || !anchor->is_object()) {
            return;
        }
        const std::string_view role = string_in(*anchor, "role");
        const bool turns = role == "switch" || role == "checkbox" || role == "radio";
        if (anchor->get_object().contains("becomes") && !turns) {
            faults_.add(place + ".anchor.becomes", "only what can be on or off becomes so: a switch, a checkbox, a radio");
        }
        const json::object& parts = anchor->get_object();
        const json::value* href = parts.if_contains("href");
        const bool leads = href != nullptr && (!href->is_array() || !href->get_array().empty());
        if (!leads && !parts.contains("role")) {
            faults_.add(place + ".anchor", "it holds nothing to find the control by");
        }
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
