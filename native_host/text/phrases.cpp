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

// Which phrases can stand in a text at all: those of whose every part some choice's first atom is in it. Worth its cost in
// long texts only, where a word that begins hundreds of phrases may come a hundred thousand times.
class Possible {
public:
    Possible(const PhraseTables& tables, const Words& words, const WordAtoms& atoms) : tables_(tables)
    {
        constexpr std::size_t long_text = 300; // words
        if (words.size() <= long_text) {
            return;
        }
        present_.resize(tables.atoms.size());
        for (std::size_t word = 0; word < words.size(); ++word) {
            for (const std::uint16_t atom : atoms.of(word)) {
                present_[atom] = true;
            }
        }
        tries_left_.resize(tables.phrases.size(), untried);
    }

    // Counts as a try. A phrase that was tried in thousands of places of one text is given up.
    bool is_possible(std::uint32_t phrase)
    {
        if (tries_left_.empty()) {
            return true;
        }
        std::uint16_t& left = tries_left_[phrase];
        if (left == untried) {
            left = are_parts_present(tables_.phrases[phrase].code) ? most_places_tried : 0;
        }
        return left > 0 && left-- > 0;
    }

private:
    static constexpr std::uint16_t untried = 0xFFFF;
    static constexpr std::uint16_t most_places_tried = 5000;

    [[nodiscard]] bool are_parts_present(std::uint32_t code) const
    {
        const std::uint16_t parts = tables_.code[code++];
        for (std::uint16_t part = 0; part < parts; ++part) {
            const auto choices = static_cast<std::uint16_t>(tables_.code[code++] & ~PhraseTables::gap_flag);
            bool found = choices == 0;
            for (std::uint16_t choice = 0; choice < choices; ++choice) {
                found = found || present_[tables_.code[code + 1]];
                code += tables_.code[code] + 1U;
            }
            if (!found) {
                return false;
            }
        }
        return true;
    }

    const PhraseTables& tables_;
    std::vector<bool> present_;             // by atom; empty for short texts
    std::vector<std::uint16_t> tries_left_; // by phrase
};

template <class Wanted, class Found>
void visit_phrases(const PhraseTables& tables, const Words& words, const WordAtoms& atoms, Wanted wanted, Found found)
{
    const Finder finder(tables, words, atoms);
    Possible possible(tables, words, atoms);
    for (std::size_t at = 0; at < words.size(); ++at) {
        for (const std::uint16_t atom : atoms.of(at)) {
            for (std::uint32_t i = tables.starts[atom]; i < tables.starts[atom + 1U]; ++i) {
                const PhraseStart& phrase = tables.phrases[i];
                if (!wanted(phrase.id) || !possible.is_possible(i)) {
                    continue;
                }
                if (const std::size_t end = finder.match(phrase.code, at); end != 0) {
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

std::vector<PhraseHit> find_phrases(const PhraseTables& tables, const Words& words, const WordAtoms& atoms,
                                    std::vector<std::uint16_t>& left)
{
    std::vector<PhraseHit> hits;
    visit_phrases(
        tables, words, atoms, [&](std::int32_t id) { return left[static_cast<std::size_t>(id)] > 0; },
        [&](const PhraseHit& hit) {
            --left[static_cast<std::size_t>(hit.id)];
            hits.push_back(hit);
        });
    return hits;
}

} // namespace demur
