#include "flow/phrases.h"

#include <algorithm>

namespace demur
{

namespace
{
constexpr std::size_t widest_gap = 5;

bool fits_word(std::string_view word, std::string_view letters, bool beginning)
{
    return beginning ? word.substr(0, letters.size()) == letters : word == letters;
}
} // namespace

void PhraseSet::add(std::string_view phrase)
{
    Phrase built;
    std::size_t begin = 0;
    while (begin < phrase.size()) {
        const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
        const std::string_view token = phrase.substr(begin, end - begin);
        begin = end + 1;
        if (token == "*") {
            built.pieces.push_back({{}, false, true});
            continue;
        }
        const Words words(token);
        for (std::size_t i = 0; i < words.size(); ++i) {
            built.letters += words[i].folded.size();
            built.pieces.push_back({std::string(words[i].folded), i + 1 == words.size() && token.back() == '*', false});
        }
    }
    if (built.letters > 0) {
        phrases_.push_back(std::move(built));
    }
}

std::size_t PhraseSet::fits(const Phrase& phrase, const Words& text, std::size_t at)
{
    std::size_t slack = 0; // words that a gap may still swallow
    for (const Piece& piece : phrase.pieces) {
        if (piece.gap) {
            slack = widest_gap;
            continue;
        }
        while (at < text.size() && slack > 0 && !fits_word(text[at].folded, piece.letters, piece.beginning)) {
            ++at;
            --slack;
        }
        if (at >= text.size() || !fits_word(text[at].folded, piece.letters, piece.beginning)) {
            return 0;
        }
        ++at;
        slack = 0;
    }
    return at;
}

PhraseMatch PhraseSet::longest_in(const Words& text) const
{
    PhraseMatch longest;
    for (const Phrase& phrase : phrases_) {
        for (std::size_t at = 0; phrase.letters > longest.letters && at < text.size(); ++at) {
            if (const std::size_t end = fits(phrase, text, at); end > 0) {
                longest = {phrase.letters, at, end};
            }
        }
    }
    return longest;
}

} // namespace demur
