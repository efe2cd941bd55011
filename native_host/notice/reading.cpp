#include "notice/reading.h"

#include "base/described.h"
#include "base/utf8.h"

#include <algorithm>

namespace demur {

namespace {

constexpr std::size_t evidence_bytes = 120;

bool is_title(BlockKind kind)
{
    return kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::label || kind == BlockKind::button;
}

bool holds_one_of_each(const Concepts& concepts, std::initializer_list<Concepts> sets)
{
    return std::all_of(sets.begin(), sets.end(), [&](const Concepts& set) { return (concepts & set).any(); });
}

} // namespace

Reading::Reading(const PageWords& words, std::size_t language, Strictness strictness)
    : words_(words), language_(language), strictness_(strictness)
{
    read_hits();
}

void Reading::read_hits()
{
    std::array<std::size_t, concept_count> last{};
    PhraseHit chat;
    for (const PageWords::Hit& hit : words_.hits(language_)) {
        if (concepts_.empty() || concepts_.back().first != hit.passage) {
            concepts_.emplace_back(hit.passage, Concepts());
            last = {};
            chat = {};
        }
        const PhraseHit& phrase = hit.phrase;
        // "What you ask Meta AI" tells of data, although "ask Meta AI" alone would praise a product.
        if (phrase.id == static_cast<std::int32_t>(Concept::ai_product) && phrase.first > chat.first && phrase.first < chat.last) {
            continue;
        }
        if (phrase.id == static_cast<std::int32_t>(Concept::ai_interactions) && phrase.last > chat.last) {
            chat = phrase;
        }
        const auto id = static_cast<std::size_t>(phrase.id);
        Concepts& here = concepts_.back().second;
        if (!seen_.test(id)) {
            first_passage_[id] = hit.passage;
        }
        // Overlapping phrases of one concept are one place; labels repeat what blocks said already.
        if (words_.passages()[hit.passage].block >= 0 && (!here.test(id) || phrase.first >= last[id])) {
            ++counts_[id];
        }
        last[id] = std::max(last[id], phrase.last);
        here.set(id);
        seen_.set(id);
    }
}

template <class Fits> std::optional<std::size_t> Reading::find(std::initializer_list<Concepts> sets, Fits fits) const
{
    if (!holds_one_of_each(seen_, sets)) {
        return std::nullopt;
    }
    if (is_upper_bound()) {
        return concepts_.front().first;
    }
    const auto found = std::find_if(concepts_.begin(), concepts_.end(),
                                    [&](const auto& passage) { return holds_one_of_each(passage.second, sets) && fits(passage.first); });
    return found == concepts_.end() ? std::nullopt : std::optional(found->first);
}

std::optional<std::size_t> Reading::together(std::initializer_list<Concepts> sets) const
{
    return find(sets, [](std::size_t) { return true; });
}

std::optional<std::size_t> Reading::together_in_titles(std::initializer_list<Concepts> sets) const
{
    return find(sets, [&](std::size_t passage) { return is_title(words_.passages()[passage].kind); });
}

Because Reading::evidence(std::string what, std::int64_t weight, std::size_t passage, std::initializer_list<Concepts> sets) const
{
    const PageWords::Passage& where = words_.passages()[passage];
    const auto hits = words_.hits(language_);
    const auto begin =
        std::lower_bound(hits.begin(), hits.end(), passage, [](const PageWords::Hit& h, std::size_t p) { return h.passage < p; });
    std::size_t first = where.words.size();
    std::size_t last = 0;
    for (const Concepts& set : sets) {
        const auto hit = std::find_if(begin, hits.end(), [&](const PageWords::Hit& h) {
            return h.passage != passage || set.test(static_cast<std::size_t>(h.phrase.id));
        });
        if (hit != hits.end() && hit->passage == passage) { // the first of each set
            first = std::min(first, hit->phrase.first);
            last = std::max(last, hit->phrase.last);
        }
    }
    const std::string_view words = where.words.spelled(first, last);
    return {std::move(what), std::string(clip_utf8(words, evidence_bytes)), where.block, weight};
}

Because Reading::evidence(Concept meaning, std::int64_t weight) const
{
    return evidence(std::string(enum_name(meaning)), weight, first_passage(meaning), {any_of({meaning})});
}

} // namespace demur
