// Which language a page is in: what it says of itself, against what its words say.
#pragma once

#include "notice/page_words.h"

#include <string>

namespace demur {

// ISO 639-1, empty when neither tells. The page's own word counts unless its text plainly is in another language: people
// have pages translated, and sites forget to say.
std::string language_of(const PageWords& words);

} // namespace demur
