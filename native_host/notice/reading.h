// A page as the rules see it: which concepts each block holds, and where.
#pragma once

#include "notice/lexicon.h"
#include "notice/verdict.h"
#include "page/page.h"
#include "text/words.h"

#include <array>
#include <bitset>
#include <cstdint>
#include <deque>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace demur {

using Concepts = std::bitset<concept_count>;

// The concepts as a set: any_of({ai, ai_at_meta}).
Concepts any_of(std::initializer_list<Concept> concepts);

// The folded words of every block, read once and shared by all languages tried.
class PageWords {
public:
    explicit PageWords(const Page& page);

    struct Passage {
        std::int64_t block = -1; // index into Page::blocks; -1: a form's label, hint or option
        std::int64_t form = -1;  // the form whose label it is
        BlockKind kind = BlockKind::text;
        Words words;
        Passage(std::int64_t block_index, std::int64_t form_index, BlockKind block_kind, std::string_view text)
            : block(block_index), form(form_index), kind(block_kind), words(text)
        {
        }
    };

    [[nodiscard]] const std::deque<Passage>& passages() const { return passages_; }
    [[nodiscard]] const Page& page() const { return page_; }

private:
    const Page& page_;
    std::deque<Passage> passages_; // Words stay where they are
};

class Reading {
public:
    Reading(const PageWords& words, const Lexicon& lexicon);

    [[nodiscard]] bool has(Concept meaning) const { return seen_.test(static_cast<std::size_t>(meaning)); }
    [[nodiscard]] std::int64_t count(Concept meaning) const { return counts_[static_cast<std::size_t>(meaning)]; }

    // The first passage that holds one concept of every set.
    [[nodiscard]] std::optional<std::size_t> together(std::initializer_list<Concepts> sets) const;
    // The same among headings, labels, buttons and what stands inside forms.
    [[nodiscard]] std::optional<std::size_t> together_in_titles(std::initializer_list<Concepts> sets) const;
    [[nodiscard]] const Concepts& concepts_of(std::size_t passage) const { return concepts_[passage]; }

    // Evidence for a rule: the words from the first to the last hit of the sets in the passage.
    [[nodiscard]] Because evidence(std::string what, std::int64_t weight, std::size_t passage, std::initializer_list<Concepts> sets) const;
    // Evidence for a single concept at its first place.
    [[nodiscard]] Because evidence(Concept meaning, std::int64_t weight) const;

    [[nodiscard]] const Page& page() const { return words_.page(); }
    [[nodiscard]] const PageWords& words() const { return words_; }
    [[nodiscard]] const Lexicon& lexicon() const { return lexicon_; }
    [[nodiscard]] const std::vector<PhraseHit>& hits_of(std::size_t passage) const { return hits_[passage]; }

private:
    const PageWords& words_;
    const Lexicon& lexicon_;
    std::vector<std::vector<PhraseHit>> hits_;
    std::vector<Concepts> concepts_;
    Concepts seen_;
    std::array<std::int64_t, concept_count> counts_{}; // distinct places
    std::array<std::size_t, concept_count> first_passage_{};
};

} // namespace demur
