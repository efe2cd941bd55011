// One lexicon file as it is written.
#pragma once

#include "lexicon/concepts.h"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace demur {

struct LexiconFile {
    std::string language; // ISO 639-1
    bool month_first = false;
    std::vector<std::vector<std::string>> months; // twelve: names, abbreviations, stems ("gegužė*")
    std::vector<std::string> function_words;
    std::vector<std::pair<Concept, std::vector<std::string>>> concepts;
};

// Reads a file and adds the spellings that it asks for ("mutations", "latin_too"). Throws Error(bad_input) naming the fault.
LexiconFile read_lexicon_file(std::string_view json);

} // namespace demur
