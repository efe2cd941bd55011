// A calendar file (RFC 5545), by libical.
#pragma once

#include "net/calendar.h"

#include <string>

namespace demur::net {

// Throws Error(bad_input) for a date that is none, or an event without a name.
std::string write_calendar(const CalendarRequest& request);

} // namespace demur::net
