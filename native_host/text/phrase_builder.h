// Compiles phrases, as people write them in data files, to the arrays of PhraseTables.
#pragma once

#include "text/phrase_tables.h"

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

// A phrase is words as they fold; "train*" stands for every word that begins so, "_" for any one word, "~" for a gap
// (see longest_gap) or nothing ("use ~ information"), "a|b" for either, each of them one word or several without a space
// between ("l'ia"). It begins with a word or a stem; a stem has at least two bytes.
class PhraseBuilder {
public:
    // Throws Error(bad_input) when the phrase is empty, begins with a gap, has an empty alternative or a stem that is too short.
    void add(std::string_view phrase, std::int32_t id);
    // A word that is to be an atom although no phrase may hold it; "word*" is a stem. Returns the atom's number.
    std::uint16_t add_word(std::string_view word);

    // Owns what a PhraseTables looks at.
    struct Arrays {
        std::string letters;
        std::vector<PhraseAtom> atoms;
        std::vector<std::uint16_t> word_slots, stem_slots;
        std::vector<std::uint64_t> stem_sizes;
        std::vector<std::uint32_t> starts;
        std::vector<PhraseStart> phrases;
        std::vector<std::uint16_t> code;
        [[nodiscard]] PhraseTables tables() const;
    };
    [[nodiscard]] Arrays build() const;

private:
    using Atoms = std::vector<std::uint16_t>;
    struct Part {
        std::vector<Atoms> choices; // none: any word
        bool gap = false;           // before this part
    };

    Atoms read_choice(std::string_view token);
    std::vector<Part> read_parts(std::string_view phrase);
    std::uint16_t atom_of(std::string_view folded, bool stem);

    std::map<std::pair<std::string, bool>, std::uint16_t> numbers_;
    std::string letters_;
    std::vector<PhraseAtom> atoms_;
    std::vector<std::uint16_t> code_;
    std::multimap<std::uint16_t, PhraseStart> starts_; // by first atom
};

} // namespace demur
