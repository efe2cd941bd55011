#include "text/phrases.h"

namespace demur {

namespace {

constexpr int most_tries = 200; // places looked at for one phrase at one word

class Finder {
public:
    Finder(const PhraseTables& tables, const Words& words, const WordAtoms& atoms) : tables_(tables), words_(words), atoms_(atoms) {}

    // The index after the phrase's last word, or 0 when it does not stand here.
    [[nodiscard]] std::size_t match(std::uint32_t code, std::size_t at) const
    {
        int tries = most_tries;
        return match_parts(code + 1, tables_.code[code], at, tries);
    }

private:
    // Tries the places that a gap allows one after another, nearest first. Every part is a level of recursion, of which
    // phrases have a dozen at most; `tries` bounds what phrases with many gaps may cost.
    // NOLINTNEXTLINE(misc-no-recursion)
    std::size_t match_parts(std::uint32_t code, std::uint16_t parts, std::size_t at, int& tries) const
    {
        if (parts == 0) {
            return at;
        }
        std::int64_t gap = (tables_.code[code] & PhraseTables::gap_flag) != 0 ? longest_gap : 0;
        while (--tries >= 0) {
            std::uint32_t end = code;
            if (const std::size_t after = match_part(code, at, end); after != 0) {
                if (const std::size_t last = match_parts(end, static_cast<std::uint16_t>(parts - 1), after, tries); last != 0) {
                    return last;
                }
            }
            if (gap <= 0 || at >= words_.size()) {
                return 0;
            }
            gap -= is_character_word(words_[at].folded) ? 1 : word_in_gap;
            ++at;
            if (gap < 0) {
                return 0;
            }
        }
        return 0;
    }

    // The index after the part's words when one of its choices stands at `at`, else 0; `end` becomes the part's end.
    std::size_t match_part(std::uint32_t code, std::size_t at, std::uint32_t& end) const
    {
        const auto choices = static_cast<std::uint16_t>(tables_.code[code++] & ~PhraseTables::gap_flag);
        std::size_t after = choices == 0 && at < words_.size() ? at + 1 : 0;
        for (std::uint16_t choice = 0; choice < choices; ++choice) {
            const std::uint16_t size = tables_.code[code++];
            if (after == 0 && stands(code, size, at)) {
                after = at + size;
            }
            code += size;
        }
        end = code;
        return after;
    }

    [[nodiscard]] bool stands(std::uint32_t code, std::uint16_t size, std::size_t at) const
    {
        if (at + size > words_.size()) {
            return false;
        }
        for (std::uint16_t i = 0; i < size; ++i) {
            if (!atoms_.has(at + i, tables_.code[code + i])) {
                return false;
            }
        }
        return true;
    }

    const PhraseTables& tables_;
    const Words& words_;
    const WordAtoms& atoms_;
};

template <class Wanted, class Found>
void visit_phrases(const PhraseTables& tables, const Words& words, const WordAtoms& atoms, Wanted wanted, Found found)
{
    const Finder finder(tables, words, atoms);
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const std::uint16_t atom : atoms.of(at)) {
            for (std::uint32_t i = tables.starts[atom]; i < tables.starts[atom + 1U]; ++i) {
                const PhraseStart& phrase = tables.phrases[i];
                if (const std::size_t end = wanted(phrase.id) ? finder.match(phrase.code, at) : 0; end != 0) {
                    found(PhraseHit{phrase.id, at, end});
                }
            }
        }
    }
}

} // namespace

std::vector<PhraseHit> find_phrases(const PhraseTables& tables, const Words& words, const WordAtoms& atoms)
{
    std::vector<PhraseHit> hits;
    visit_phrases(
        tables, words, atoms, [](std::int32_t) { return true; }, [&](const PhraseHit& hit) { hits.push_back(hit); });
    return hits;
}

std::vector<PhraseHit> find_new_phrases(const PhraseTables& tables, const Words& words, const WordAtoms& atoms, std::vector<bool>& seen)
{
    std::vector<PhraseHit> hits;
    visit_phrases(
        tables, words, atoms, [&](std::int32_t id) { return !seen[static_cast<std::size_t>(id)]; },
        [&](const PhraseHit& hit) {
            seen[static_cast<std::size_t>(hit.id)] = true;
            hits.push_back(hit);
        });
    return hits;
}

} // namespace demur
