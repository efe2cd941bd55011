// How hard a text is to read, by formulas that were published for its language. No formula: no number.
#pragma once

#include "friction/metrics.h"

#include <functional>
#include <optional>
#include <span>
#include <string_view>

namespace demur {

// The scales differ: numbers of two formulas are never compared.
struct ReadabilityFormula {
    std::string_view language; // primary tag
    std::string_view name;     // "Flesch-Kincaid grade"
    std::string_view formula;  // for people: W words, S sentences, Y syllables, L letters, G words of more than six letters
    std::string_view scale;    // what a high number means
    std::string_view source;
    Basis basis = Basis::modelled; // measured where only words, sentences and letters are counted: syllables are estimated
    double (*score)(const TextSize&) = nullptr;
};
std::span<const ReadabilityFormula> readability_formulas();

// Null when no formula is known for the language ("de", "pt-BR").
const ReadabilityFormula* readability_formula(std::string_view language);

// The formulas were made on samples of a hundred words; a text of fewer than this gives no number.
inline constexpr std::int64_t shortest_text = 30; // words

// Absent for a text that is too short, has no sentence, or holds more sentences than words.
std::optional<double> readability(const ReadabilityFormula& formula, const TextSize& text);

} // namespace demur
