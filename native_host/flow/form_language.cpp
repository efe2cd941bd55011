#include "flow/form_language.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace demur {

namespace {

using Scores = std::array<std::size_t, LanguageSet::most>;

// Each text counts its longest phrase of every language: a label that is wholly one phrase says more than a word in it.
void add_text(const Said& text, Scores& scores)
{
    Scores longest{};
    for (const WordMeaning& meaning : text.meanings) {
        longest[meaning.language] = std::max(longest[meaning.language], meaning.letters);
    }
    for (std::size_t i = 0; i < scores.size(); ++i) {
        scores[i] += longest[i];
    }
}

} // namespace

FormLanguages languages_of_form(const std::vector<const Said*>& texts, std::string_view declared)
{
    static const LanguageSet written_by_programmers = LanguageSet::of({"en", "und"});
    static const LanguageSet no_language = LanguageSet::of({"und"});
    Scores scores{};
    for (const Said* text : texts) {
        add_text(*text, scores);
    }
    const LanguageSet stated = LanguageSet::of({declared});
    std::size_t most = 0;
    std::size_t best = LanguageSet::most;
    std::size_t of_stated = 0;
    for (std::size_t i = 0; i < language_count(); ++i) {
        if (no_language.has(i)) {
            continue;
        }
        of_stated = stated.has(i) ? scores[i] : of_stated;
        if (scores[i] > most) {
            most = scores[i];
            best = i;
        }
    }
    FormLanguages languages{stated, stated};
    languages.plausible.add(written_by_programmers);
    if (most == 0) {
        languages.plausible = LanguageSet::all();
        return languages;
    }
    // The page's word holds unless another language fits clearly better.
    if (of_stated * 4 < most * 3) {
        languages.own.add(best);
    }
    for (std::size_t i = 0; i < language_count(); ++i) {
        if (scores[i] * 3 >= most * 2) {
            languages.plausible.add(i);
        }
    }
    return languages;
}

} // namespace demur
