// The words of a page, read once: what every language's phrases say in them.
#pragma once

#include "lexicon/lexicon.h"
#include "page/page.h"
#include "text/language.h"
#include "text/phrases.h"
#include "text/words.h"

#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <vector>

namespace demur {

// What is to be found: the places of every concept, or only which concepts stand on the page at all (each once).
enum class Thoroughness {
    places,
    presence
};

class PageWords {
public:
    PageWords(const Page& page, const Lexicon& lexicon, Thoroughness thoroughness = Thoroughness::places);

    struct Passage {
        std::int64_t block = -1; // index into Page::blocks; -1: a form's label, hint or option
        BlockKind kind = BlockKind::text;
        Words words;
        WordAtoms atoms;
        Passage(std::int64_t block_index, BlockKind block_kind, std::string_view text, const Lexicon& lexicon)
            : block(block_index), kind(block_kind), words(text), atoms(lexicon.phrases, words)
        {
        }
    };
    struct Hit {
        std::size_t passage = 0;
        PhraseHit phrase; // its id is a Concept
    };

    [[nodiscard]] const std::deque<Passage>& passages() const { return passages_; }
    [[nodiscard]] const Page& page() const { return page_; }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    // What a language's phrases say, in order of passage.
    [[nodiscard]] std::span<const Hit> hits(std::size_t language) const { return hits_[language]; }
    // With all passages read.
    [[nodiscard]] const LanguageGuesser& guesser() const { return guesser_; }

private:
    void add(std::int64_t block, BlockKind kind, std::string_view text);

    const Page& page_;
    const Lexicon& lexicon_;
    std::deque<Passage> passages_; // Words stay where they are
    std::vector<std::vector<Hit>> hits_;
    LanguageGuesser guesser_;
    std::vector<std::uint16_t> left_; // places by phrase id that are still looked for
};

} // namespace demur
