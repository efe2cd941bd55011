// The words that fields, titles and options are known by, one file a language (field_words/<lang>.json), plus "und":
// what programmers write into name and id attributes, and titles in languages without a file of their own.
#pragma once

#include "flow/field_role.h"
#include "text/words.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demur {

enum class WordTable {
    fields,  // by name of FieldRole, and "other": known, but nothing that Demur fills
    titles,  // objection ai third_party elsewhere
    choices, // what an option says: object_or_restrict object_own_information yes
};

struct WordMeaning {
    WordTable table = WordTable::fields;
    std::string_view name;     // "email", "objection" ...
    std::string_view language; // of the file that has it
    std::size_t letters = 0;   // of the phrase: longer phrases say more, "user name" is no "name"
    std::size_t first = 0;     // words of the text, last excluded
    std::size_t last = 0;
};

// Everything that the text says, in any language, in order of place.
std::vector<WordMeaning> meanings_of(const Words& text);
bool says(WordTable table, std::string_view name, std::string_view text);

// Letters that tell a role inside an identifier without borders ("useremail"): name of the role, letters.
const std::vector<std::pair<std::string, std::string>>& identifier_letters();

// Whether there are words for this language (ISO 639-1).
bool knows_language(std::string_view language);

} // namespace demur
