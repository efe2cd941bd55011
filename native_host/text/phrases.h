// Finds many phrases at once in a text's folded words, in one pass.
#pragma once

#include "text/phrase_tables.h"
#include "text/word_atoms.h"
#include "text/words.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace demur {

struct PhraseHit {
    std::int32_t id = 0;   // given with the phrase
    std::size_t first = 0; // words first..last, last excluded
    std::size_t last = 0;
};

// A gap ("~") spans at most four words, or twelve characters of a script without spaces.
inline constexpr std::int64_t longest_gap = 12; // in characters of such a script
inline constexpr std::int64_t word_in_gap = 3;  // what any other word takes of it

// Every phrase that begins at a word is reported once for that word and way of beginning, with the nearest end. Time is
// linear in the words (times the few phrases that share a first word).
std::vector<PhraseHit> find_phrases(const PhraseTables& tables, const Words& words, const WordAtoms& atoms);

// The same, but each id no more often than `left` says (by id, large enough; it is counted down): for those who ask what a
// text holds at all, and for hostile texts, whose every word may be a phrase in thirty languages.
std::vector<PhraseHit> find_phrases(const PhraseTables& tables, const Words& words, const WordAtoms& atoms,
                                    std::vector<std::uint16_t>& left);

} // namespace demur
