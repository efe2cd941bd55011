// demur-net as a reader and writer of documents: started for one request, without a socket.
#pragma once

#include "net/calendar.h"
#include "net/mail.h"

#include <string_view>
#include <vector>

namespace demur {

// The messages of a mail as it was sent (RFC 5322), the given one first. Throws Error(bad_input) when it cannot be read,
// Error(too_large), Error(unavailable) when demur-net is missing or fails.
std::vector<net::MailMessage> read_mail_file(std::string_view eml);

// The calendar's text (RFC 5545). Throws Error(unavailable) likewise.
std::string write_calendar_file(net::CalendarRequest request);

} // namespace demur
