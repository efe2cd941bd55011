#include "notice/reading.h"

#include "base/described.h"
#include "base/utf8.h"

#include <algorithm>

namespace demur {

namespace {

constexpr std::size_t evidence_bytes = 120;
constexpr std::size_t options_read = 12; // of one control: a country list says nothing here

bool is_title(BlockKind kind)
{
    return kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::label || kind == BlockKind::button;
}

} // namespace

Concepts any_of(std::initializer_list<Concept> concepts)
{
    Concepts set;
    for (const Concept meaning : concepts) {
        set.set(static_cast<std::size_t>(meaning));
    }
    return set;
}

PageWords::PageWords(const Page& page) : page_(page)
{
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const Block& block = page.blocks[i];
        // What somebody quotes is not what the page says; a mail quotes the notice itself.
        if (block.kind != BlockKind::quote || page.surface == Surface::email) {
            passages_.emplace_back(static_cast<std::int64_t>(i), -1, block.kind, block.text);
        }
    }
    for (std::size_t i = 0; i < page.forms.size(); ++i) {
        const auto form = static_cast<std::int64_t>(i);
        passages_.emplace_back(-1, form, BlockKind::heading, page.forms[i].title);
        for (const Control& control : page.forms[i].controls) {
            passages_.emplace_back(-1, form, BlockKind::label, control.label);
            passages_.emplace_back(-1, form, BlockKind::label, control.hint);
            for (std::size_t o = 0; o < std::min(control.options.size(), options_read); ++o) {
                passages_.emplace_back(-1, form, BlockKind::label, control.options[o].label);
            }
        }
    }
}

Reading::Reading(const PageWords& words, const Lexicon& lexicon) : words_(words), lexicon_(lexicon)
{
    hits_.reserve(words.passages().size());
    concepts_.reserve(words.passages().size());
    for (const PageWords::Passage& passage : words.passages()) {
        hits_.push_back(lexicon.phrases.find(passage.words));
        Concepts& here = concepts_.emplace_back();
        std::array<std::size_t, concept_count> last{};
        PhraseHit chat;
        for (const PhraseHit& hit : hits_.back()) {
            const auto id = static_cast<std::size_t>(hit.id);
            // "What you ask Meta AI" tells of data, although "ask Meta AI" alone would praise a product.
            if (hit.id == static_cast<std::int32_t>(Concept::ai_product) && hit.first > chat.first && hit.first < chat.last) {
                continue;
            }
            if (hit.id == static_cast<std::int32_t>(Concept::ai_interactions) && hit.last > chat.last) {
                chat = hit;
            }
            if (!seen_.test(id)) {
                first_passage_[id] = hits_.size() - 1;
            }
            // Overlapping phrases of one concept are one place; labels repeat what blocks said already.
            if (passage.block >= 0 && (!here.test(id) || hit.first >= last[id])) {
                ++counts_[id];
            }
            last[id] = std::max(last[id], hit.last);
            here.set(id);
            seen_.set(id);
        }
    }
}

std::optional<std::size_t> Reading::together(std::initializer_list<Concepts> sets) const
{
    for (std::size_t i = 0; i < concepts_.size(); ++i) {
        if (std::all_of(sets.begin(), sets.end(), [&](const Concepts& set) { return (concepts_[i] & set).any(); })) {
            return i;
        }
    }
    return std::nullopt;
}

std::optional<std::size_t> Reading::together_in_titles(std::initializer_list<Concepts> sets) const
{
    for (std::size_t i = 0; i < concepts_.size(); ++i) {
        if (is_title(words_.passages()[i].kind)
            && std::all_of(sets.begin(), sets.end(), [&](const Concepts& set) { return (concepts_[i] & set).any(); })) {
            return i;
        }
    }
    return std::nullopt;
}

Because Reading::evidence(std::string what, std::int64_t weight, std::size_t passage, std::initializer_list<Concepts> sets) const
{
    const PageWords::Passage& where = words_.passages()[passage];
    std::size_t first = where.words.size();
    std::size_t last = 0;
    for (const Concepts& set : sets) {
        for (const PhraseHit& hit : hits_[passage]) {
            if (set.test(static_cast<std::size_t>(hit.id))) {
                first = std::min(first, hit.first);
                last = std::max(last, hit.last);
                break; // the first of each set
            }
        }
    }
    const std::string_view words = where.words.spelled(first, last);
    return {std::move(what), std::string(clip_utf8(words, evidence_bytes)), where.block, weight};
}

Because Reading::evidence(Concept meaning, std::int64_t weight) const
{
    return evidence(std::string(enum_name(meaning)), weight, first_passage_[static_cast<std::size_t>(meaning)], {any_of({meaning})});
}

} // namespace demur
