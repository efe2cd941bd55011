// What demur-net is asked about calendar files and what it answers.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur::net {

struct CalendarEvent {
    std::string uid;  // the same for the same event of a later file, so that a calendar updates it
    std::string date; // ISO date: the whole day
    std::string summary;
    std::string description;
    std::int64_t days_before = 0; // when the alarm rings, at nine in the morning
};
BOOST_DESCRIBE_STRUCT(CalendarEvent, (), (uid, date, summary, description, days_before))

struct CalendarRequest {
    std::string id;
    std::string method; // calendar
    std::string name;   // of the calendar
    std::string made;   // ISO 8601 UTC
    std::vector<CalendarEvent> events;
};
BOOST_DESCRIBE_STRUCT(CalendarRequest, (), (id, method, name, made, events))

struct CalendarAnswer {
    std::string id;
    std::optional<std::string> ics; // RFC 5545
    std::optional<std::string> error;
};
BOOST_DESCRIBE_STRUCT(CalendarAnswer, (), (id, ics, error))

} // namespace demur::net
