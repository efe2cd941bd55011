// The words of notices in every language, compiled: looking at them costs no time at start-up.
#pragma once

#include "lexicon/concepts.h"
#include "text/dates.h"
#include "text/phrase_tables.h"
#include "text/word_atoms.h"
#include "text/words.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace demur {

struct LexiconLanguage {
    std::string_view code;    // ISO 639-1
    bool month_first = false; // 5/27/2025
};

struct LexiconMonth {
    static constexpr std::uint16_t one_word = 0xFFFF;
    std::uint16_t atom = 0;
    std::uint16_t next = one_word; // the atom of a name's second word
    std::uint8_t language = 0;
    std::uint8_t month = 0; // 1..12
};

// The phrases of all languages together; the id of a phrase tells its language and concept.
struct Lexicon {
    static constexpr std::size_t most_languages = 64;
    static constexpr std::int32_t concepts_per_language = 64;

    PhraseTables phrases;
    std::span<const LexiconLanguage> languages;    // in order of code
    std::span<const std::uint64_t> small_words_of; // by atom: a bit for every language that has it as a small word
    std::span<const LexiconMonth> months;          // in order of atom

    static constexpr std::int32_t phrase_id(std::size_t language, Concept meaning)
    {
        return static_cast<std::int32_t>(language) * concepts_per_language + static_cast<std::int32_t>(meaning);
    }
    static constexpr std::size_t language_of(std::int32_t phrase_id) { return static_cast<std::size_t>(phrase_id / concepts_per_language); }
    static constexpr std::int32_t concept_of(std::int32_t phrase_id) { return phrase_id % concepts_per_language; }
    static_assert(concept_count <= concepts_per_language);

    // Nothing when there are no words for this language.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view code) const;
    // Dates by the month names of a language; by numbers alone when there is none.
    [[nodiscard]] std::vector<FoundDate> dates_in(const Words& words, const WordAtoms& atoms, std::optional<std::size_t> language) const;
};

// The lexicon files as they were when the program was built.
const Lexicon& compiled_lexicon();

} // namespace demur
