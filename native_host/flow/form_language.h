// Which languages a form's labels are in: pages misstate theirs, and one page may hold forms in several.
#pragma once

#include "flow/field_words.h"

#include <string_view>
#include <vector>

namespace demur {

struct FormLanguages {
    LanguageSet own;       // the likeliest, and what the page says
    LanguageSet plausible; // these, those that the words fit nearly as well, and what programmers write
};

// `texts` are the form's title, labels and hints; `declared` is the page's language (ISO 639-1) or empty.
FormLanguages languages_of_form(const std::vector<const Said*>& texts, std::string_view declared);

} // namespace demur
