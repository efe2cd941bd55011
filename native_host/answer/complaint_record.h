// The second part of the complaint: what the journal holds, as tables.
#pragma once

#include "answer/complaint.h"
#include "answer/letter_texts.h"

#include <string>

namespace demur {

// HTML, from the heading to the chain's head.
std::string write_record(const ComplaintFacts& facts, const LetterTexts& texts);

// "2026-05-27" of "2026-05-27T10:00:00.000Z".
std::string day_of(const std::string& iso);

} // namespace demur
