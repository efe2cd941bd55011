// A page as the rules see it in one language: which concepts each passage holds, and where.
#pragma once

#include "notice/page_words.h"
#include "notice/verdict.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace demur {

// How the rules are to be read. `anywhere` is the upper bound of what they could find: concepts of the whole page count as
// standing together, and nothing speaks against. What scores too little so scores too little in any case.
enum class Strictness {
    exact,
    anywhere
};

class Reading {
public:
    Reading(const PageWords& words, std::size_t language, Strictness strictness = Strictness::exact);

    [[nodiscard]] bool has(Concept meaning) const { return seen_.test(static_cast<std::size_t>(meaning)); }
    // Some phrase of the language stands on the page.
    [[nodiscard]] bool is_understood() const { return seen_.any(); }
    [[nodiscard]] bool has_any(const Concepts& concepts) const { return (seen_ & concepts).any(); }
    [[nodiscard]] bool is_upper_bound() const { return strictness_ == Strictness::anywhere; }
    // The page has more words; for the upper bound it has them even if half of what was read is not seen.
    [[nodiscard]] bool is_longer_than(std::int64_t limit) const { return page().words > (is_upper_bound() ? 2 * limit : limit); }
    [[nodiscard]] std::int64_t count(Concept meaning) const { return counts_[static_cast<std::size_t>(meaning)]; }

    // The first passage that holds one concept of every set.
    [[nodiscard]] std::optional<std::size_t> together(std::initializer_list<Concepts> sets) const;
    // The same among headings, labels, buttons and what stands inside forms.
    [[nodiscard]] std::optional<std::size_t> together_in_titles(std::initializer_list<Concepts> sets) const;

    // Where a concept that the page has stands first.
    [[nodiscard]] std::size_t first_passage(Concept meaning) const { return first_passage_[static_cast<std::size_t>(meaning)]; }

    // Evidence for a rule: the words from the first to the last hit of the sets in the passage.
    [[nodiscard]] Because evidence(std::string what, std::int64_t weight, std::size_t passage, std::initializer_list<Concepts> sets) const;
    // Evidence for a single concept at its first place.
    [[nodiscard]] Because evidence(Concept meaning, std::int64_t weight) const;

    [[nodiscard]] const Page& page() const { return words_.page(); }
    [[nodiscard]] const PageWords& words() const { return words_; }
    [[nodiscard]] std::size_t language() const { return language_; }

private:
    void read_hits();
    template <class Fits> [[nodiscard]] std::optional<std::size_t> find(std::initializer_list<Concepts> sets, Fits fits) const;

    const PageWords& words_;
    std::size_t language_;
    Strictness strictness_;
    std::vector<std::pair<std::size_t, Concepts>> concepts_; // by passage: those that hold any
    Concepts seen_;
    std::array<std::int64_t, concept_count> counts_{}; // distinct places
    std::array<std::size_t, concept_count> first_passage_{};
};

} // namespace demur
