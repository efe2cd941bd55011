#include "lexicon/lexicon.h"

#include "text/word_atoms.h"

#include <algorithm>

namespace demur {

namespace {

NamedMonth month_at(std::span<const LexiconMonth> months, const WordAtoms& atoms, std::size_t word, std::size_t language)
{
    for (const std::uint16_t atom : atoms.of(word)) {
        auto at = std::lower_bound(months.begin(), months.end(), atom, [](const LexiconMonth& m, std::uint16_t a) { return m.atom < a; });
        for (; at != months.end() && at->atom == atom; ++at) {
            const bool two_words = at->next != LexiconMonth::one_word;
            if (at->language == language && (!two_words || (word + 1 < atoms.size() && atoms.has(word + 1, at->next)))) {
                return {at->month, two_words ? 2U : 1U};
            }
        }
    }
    return {};
}

} // namespace

std::optional<std::size_t> Lexicon::find(std::string_view code) const
{
    const auto at =
        std::lower_bound(languages.begin(), languages.end(), code, [](const LexiconLanguage& l, std::string_view c) { return l.code < c; });
    return at != languages.end() && at->code == code ? std::optional(static_cast<std::size_t>(at - languages.begin())) : std::nullopt;
}

std::vector<FoundDate> Lexicon::dates_in(const Words& words, const WordAtoms& atoms, std::optional<std::size_t> language) const
{
    return find_dates(
        words, [&](std::size_t word) { return language ? month_at(months, atoms, word, *language) : NamedMonth{}; },
        language && languages[*language].month_first);
}

} // namespace demur
