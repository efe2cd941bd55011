// The days that an objection waits for, as events of a calendar.
#pragma once

#include "answer/letter_texts.h"
#include "messaging/methods.h"
#include "net/calendar.h"

#include <vector>

namespace demur::rpc {

// Whole days, each under a name that stays the same; `with_account` tells objections of one service apart. A day that the
// objection does not know has no event.
void add_terms(std::vector<net::CalendarEvent>& events, const ObjectionView& view, const LetterTexts& texts, bool with_account);

} // namespace demur::rpc
