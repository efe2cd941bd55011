#include "lexicon/lexicon.h"

#include "text/word_atoms.h"

#include <algorithm>

namespace demur {

namespace {

int month_of(std::span<const LexiconMonth> months, std::span<const std::uint16_t> atoms, std::size_t language)
{
    for (const std::uint16_t atom : atoms) {
        auto at = std::lower_bound(months.begin(), months.end(), atom, [](const LexiconMonth& m, std::uint16_t a) { return m.atom < a; });
        for (; at != months.end() && at->atom == atom; ++at) {
            if (at->language == language) {
                return at->month;
            }
        }
    }
    return 0;
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
        words, [&](std::size_t word) { return language ? month_of(months, atoms.of(word), *language) : 0; },
        language && languages[*language].month_first);
}

} // namespace demur
