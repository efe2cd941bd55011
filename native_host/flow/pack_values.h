// Addresses and dates of a pack, which a JSON Schema cannot judge.
#pragma once

#include <string_view>

namespace demur {

// Lower-case host of an absolute https URL without user, port or trickery; empty when it is not one.
std::string_view plain_https_host(std::string_view url);

// A day of the calendar as YYYY-MM-DD, a month as YYYY-MM, or a year.
bool is_calendar_date(std::string_view text);

} // namespace demur
