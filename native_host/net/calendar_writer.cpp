#include "net/calendar_writer.h"

#include "base/error.h"
#include "base/version.h"

#include <algorithm>
#include <chrono>
#include <libical/ical.h>
#include <memory>

namespace demur::net {

namespace {

constexpr std::size_t most_events = 1000;
constexpr std::int64_t most_days_before = 60;
constexpr int alarm_hour = 9;

struct ComponentFree {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
};
using Component = std::unique_ptr<icalcomponent, ComponentFree>;

// "2026-05-27", or the day and time of "2026-05-27T10:00:00.000Z".
icaltimetype read_time(const std::string& iso, bool whole_day)
{
    std::string digits = iso.substr(0, whole_day ? 10 : 19);
    digits.erase(std::remove_if(digits.begin(), digits.end(), [](char c) { return c == '-' || c == ':'; }), digits.end());
    const icaltimetype time = icaltime_from_string((digits + (whole_day ? "" : "Z")).c_str());
    // libical takes 30 February for 2 March.
    const std::chrono::year_month_day day{std::chrono::year(time.year), std::chrono::month(static_cast<unsigned>(time.month)),
                                          std::chrono::day(static_cast<unsigned>(time.day))};
    if (icaltime_is_null_time(time) != 0 || !day.ok() || (time.is_date != 0) != whole_day || iso.size() != (whole_day ? 10 : 24)) {
        throw Error(ErrorCode::bad_input, iso + " is no date");
    }
    return time;
}

void add(icalcomponent* component, icalproperty* property)
{
    icalcomponent_add_property(component, property);
}

icalcomponent* alarm_of(const CalendarEvent& event)
{
    icaltriggertype trigger = icaltriggertype_from_int(0);
    trigger.time = icaltime_null_time();
    // Counted from the day's midnight, by the clock of whoever looks at it.
    const std::int64_t days = std::clamp<std::int64_t>(event.days_before, 0, most_days_before);
    trigger.duration = icaldurationtype_from_int(static_cast<int>((alarm_hour - 24 * days) * 3600));
    icalcomponent* alarm = icalcomponent_new_valarm();
    add(alarm, icalproperty_new_action(ICAL_ACTION_DISPLAY));
    add(alarm, icalproperty_new_description(event.summary.c_str()));
    add(alarm, icalproperty_new_trigger(trigger));
    return alarm;
}

icalcomponent* event_of(const CalendarEvent& event, icaltimetype made)
{
    const icaltimetype day = read_time(event.date, true);
    icaltimetype next = day;
    icaltime_adjust(&next, 1, 0, 0, 0);
    icalcomponent* component = icalcomponent_new_vevent();
    add(component, icalproperty_new_uid(event.uid.c_str()));
    add(component, icalproperty_new_dtstamp(made));
    add(component, icalproperty_new_dtstart(day));
    add(component, icalproperty_new_dtend(next));
    add(component, icalproperty_new_summary(event.summary.c_str()));
    add(component, icalproperty_new_description(event.description.c_str()));
    add(component, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT)); // a term takes no time of the day
    add(component, icalproperty_new_class(ICAL_CLASS_PRIVATE));
    icalcomponent_add_component(component, alarm_of(event));
    return component;
}

} // namespace

std::string write_calendar(const CalendarRequest& request)
{
    if (request.events.size() > most_events) {
        throw Error(ErrorCode::too_large, "too many events for one calendar");
    }
    const icaltimetype made = read_time(request.made, false);
    const Component calendar(icalcomponent_new_vcalendar());
    add(calendar.get(), icalproperty_new_version("2.0"));
    add(calendar.get(), icalproperty_new_prodid(("-//Demur//" + std::string(version()) + "//EN").c_str()));
    icalproperty* name = icalproperty_new_x(request.name.c_str());
    icalproperty_set_x_name(name, "X-WR-CALNAME");
    add(calendar.get(), name);
    for (const CalendarEvent& event : request.events) {
        if (event.uid.empty() || event.summary.empty()) {
            throw Error(ErrorCode::bad_input, "an event needs a uid and a summary");
        }
        icalcomponent_add_component(calendar.get(), event_of(event, made));
    }
    char* text = icalcomponent_as_ical_string_r(calendar.get());
    std::string ics = text == nullptr ? "" : text;
    icalmemory_free_buffer(text);
    return ics;
}

} // namespace demur::net
