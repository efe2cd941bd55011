// What became of the request, in the words of the Data Rights Protocol.
#pragma once

#include "friction/facts.h"

#include <optional>
#include <string>

namespace demur {

// open (not sent yet) | in_progress (sent) | need_user_verification (a code is asked for) | fulfilled (the company says so) |
// denied | expired (no answer in the days that the flow gives it) | unknown (left without sending).
std::string outcome_of(const Facts& facts);

// Of an abandoned journey: the flow's name of the screen on which it ended, or "unknown".
std::optional<std::string> abandoned_at(const Facts& facts);

} // namespace demur
