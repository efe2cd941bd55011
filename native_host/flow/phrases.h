// A set of phrases, found in a text word by word: "vor- und nachname", "sprzeciw*" (a word that begins so),
// "verarbeitung * widersprechen" (a gap of a few words).
#pragma once

#include "text/words.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace demur
{

struct PhraseMatch {
    std::size_t letters = 0; // 0: none
    std::size_t first = 0;   // words of the text, last excluded
    std::size_t last = 0;
};

class PhraseSet
{
public:
    void add(std::string_view phrase);
    // The phrase with the most letters. Longer phrases say more: "user name" is no "name".
    [[nodiscard]] PhraseMatch longest_in(const Words& text) const;
    [[nodiscard]] bool found_in(const Words& text) const { return longest_in(text).letters > 0; }

private:
    struct Piece {
        std::string letters;
        bool beginning = false; // the word only has to begin so
        bool gap = false;
    };
    struct Phrase {
        std::vector<Piece> pieces;
        std::size_t letters = 0;
    };
    // One past the last word of the phrase that begins at `at`, or 0 when it does not fit there.
    static std::size_t fits(const Phrase& phrase, const Words& text, std::size_t at);

    std::vector<Phrase> phrases_;
};

} // namespace demur
