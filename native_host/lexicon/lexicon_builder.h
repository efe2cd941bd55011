// Puts lexicon files together to one Lexicon: at build time, and to try changed files without building.
#pragma once

#include "lexicon/lexicon.h"
#include "lexicon/lexicon_file.h"
#include "text/phrase_builder.h"

#include <span>
#include <string>
#include <vector>

namespace demur {

// Owns what a Lexicon looks at.
struct LexiconArrays {
    LexiconArrays() = default;
    LexiconArrays(const LexiconArrays&) = delete; // a copy would look at the other's strings
    LexiconArrays& operator=(const LexiconArrays&) = delete;
    LexiconArrays(LexiconArrays&&) = default;
    LexiconArrays& operator=(LexiconArrays&&) = default;
    ~LexiconArrays() = default;

    PhraseBuilder::Arrays phrases;
    std::vector<std::string> codes;
    std::vector<bool> month_first;
    std::vector<LexiconLanguage> languages; // looks at codes
    std::vector<std::uint64_t> small_words_of;
    std::vector<LexiconMonth> months;
    [[nodiscard]] Lexicon lexicon() const;
};

// Throws Error(bad_input) naming language and phrase; two files of one language, or more than 64 files, are faults, too.
LexiconArrays build_lexicon(std::vector<LexiconFile> files);

} // namespace demur
