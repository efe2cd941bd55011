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

class PhraseSet
{
public:
    void add(std::string_view phrase);
    // Letters of the longest phrase found; 0: none. Longer phrases say more: "user name" is no "name".
    [[nodiscard]] std::size_t longest_in(const Words& text) const;
    [[nodiscard]] bool found_in(const Words& text) const { return longest_in(text) > 0; }
    [[nodiscard]] bool empty() const { return phrases_.empty(); }

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
    static bool fits(const Phrase& phrase, const Words& text, std::size_t at);

    std::vector<Phrase> phrases_;
};

} // namespace demur
