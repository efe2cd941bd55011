// Finds many phrases at once in a text's folded words, in one pass.
#pragma once

#include "text/words.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace demur {

struct PhraseHit {
    std::int32_t id = 0;   // given with the phrase
    std::size_t first = 0; // words first..last, last excluded
    std::size_t last = 0;
};

// A phrase is words as they fold; "train*" stands for every word that begins so, "_" for any one word, "~" for up to
// four words or none ("use ~ information"), "a|b" for either. It begins with a plain word or a stem of at least three bytes.
class PhraseMatcher {
public:
    // Throws Error(bad_input) when the phrase is empty, begins with a gap, or has an empty alternative.
    void add(std::string_view phrase, std::int32_t id);

    // Every phrase that begins at a word is reported once for that word, with its shortest end. Time is linear in the
    // words (times the few phrases that share a first word).
    [[nodiscard]] std::vector<PhraseHit> find(const Words& words) const;

private:
    struct Choice {
        std::string letters;
        bool stem = false;
    };
    struct Part {
        std::vector<Choice> choices; // none: any word
        bool gap = false;            // before this part, up to max_gap words may stand
    };
    struct Phrase {
        std::vector<Part> parts;
        std::int32_t id = 0;
    };

    [[nodiscard]] std::size_t match(const Phrase& phrase, const Words& words, std::size_t at) const;
    void add_plain(std::string_view phrase, std::int32_t id);
    void find_at(const std::vector<std::uint32_t>& candidates, const Words& words, std::size_t at, std::vector<PhraseHit>& hits) const;
    static Choice read_choice(std::string_view token);
    static bool fits(const Part& part, std::string_view word);

    std::vector<Phrase> phrases_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_word_;
    std::unordered_map<std::string, std::vector<std::uint32_t>> by_stem_; // by the stem's first three bytes
};

} // namespace demur
