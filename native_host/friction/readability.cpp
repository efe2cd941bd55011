#include "friction/readability.h"

#include "friction/sheet.h"

#include <algorithm>
#include <array>

namespace demur {
namespace {

double words_a_sentence(const TextSize& text)
{
    return static_cast<double>(text.words) / static_cast<double>(text.sentences);
}

double syllables_a_word(const TextSize& text)
{
    return static_cast<double>(text.syllables) / static_cast<double>(text.words);
}

// Flesch's reading ease with a language's own weights.
double ease(const TextSize& text, double start, double sentence, double word)
{
    return start - sentence * words_a_sentence(text) - word * syllables_a_word(text);
}

double flesch_kincaid(const TextSize& text)
{
    return 0.39 * words_a_sentence(text) + 11.8 * syllables_a_word(text) - 15.59;
}
double amstad(const TextSize& text)
{
    return ease(text, 180, 1, 58.5);
}
double fernandez_huerta(const TextSize& text)
{
    return ease(text, 206.84, 1.02, 60);
}
double kandel_moles(const TextSize& text)
{
    return ease(text, 207, 1.015, 73.6);
}
double douma(const TextSize& text)
{
    return ease(text, 206.84, 0.93, 77);
}
double martins(const TextSize& text)
{
    return ease(text, 248.835, 1.015, 84.6);
}
double oborneva(const TextSize& text)
{
    return ease(text, 206.835, 1.3, 60.1);
}
double gulpease(const TextSize& text)
{
    const auto words = static_cast<double>(text.words);
    return 89 + (300 * static_cast<double>(text.sentences) - 10 * static_cast<double>(text.letters)) / words;
}
double lix(const TextSize& text)
{
    return words_a_sentence(text) + 100 * static_cast<double>(text.long_words) / static_cast<double>(text.words);
}

constexpr std::string_view easy = "about 0 to 100, higher is easier";
constexpr std::string_view lix_formula = "W/S + 100 G/W";
constexpr std::string_view lix_scale = "about 20 to 60 and more, higher is harder";
constexpr std::string_view lix_source = "Björnsson, Läsbarhet, 1968";
constexpr std::string_view lix_other = "Björnsson, Reading Research Quarterly 18(4), 1983";

constexpr std::array formulas = {
    ReadabilityFormula{"da", "LIX", lix_formula, lix_scale, lix_other, Basis::measured, lix},
    ReadabilityFormula{"de", "Amstad", "180 - W/S - 58.5 Y/W", easy, "Amstad, Wie verständlich sind unsere Zeitungen?, 1978",
                       Basis::modelled, amstad},
    ReadabilityFormula{"en", "Flesch-Kincaid grade", "0.39 W/S + 11.8 Y/W - 15.59", "years at school in the US, higher is harder",
                       "Kincaid, Fishburne, Rogers and Chissom, Research Branch Report 8-75, 1975", Basis::modelled, flesch_kincaid},
    ReadabilityFormula{"es", "Fernández-Huerta", "206.84 - 1.02 W/S - 60 Y/W", easy,
                       "Fernández Huerta, Consigna 214, 1959 (words a sentence, as it is used since)", Basis::modelled, fernandez_huerta},
    ReadabilityFormula{"fi", "LIX", lix_formula, lix_scale, lix_other, Basis::measured, lix},
    ReadabilityFormula{"fr", "Kandel-Moles", "207 - 1.015 W/S - 73.6 Y/W", easy,
                       "Kandel and Moles, Cahiers d'études de radio-télévision 19, 1958", Basis::modelled, kandel_moles},
    ReadabilityFormula{"it", "Gulpease", "89 + (300 S - 10 L)/W", easy, "Lucisano and Piemontese, Scuola e Città 39, 1988", Basis::measured,
                       gulpease},
    ReadabilityFormula{"nl", "Flesch-Douma", "206.84 - 0.93 W/S - 77 Y/W", easy, "Douma, De leesbaarheid van landbouwbladen, 1960",
                       Basis::modelled, douma},
    ReadabilityFormula{"no", "LIX", lix_formula, lix_scale, lix_other, Basis::measured, lix},
    ReadabilityFormula{"pt", "Flesch-Martins", "248.835 - 1.015 W/S - 84.6 Y/W", easy,
                       "Martins, Ghiraldelo, Nunes and Oliveira, Notas do ICMSC-USP 28, 1996 (Brazilian)", Basis::modelled, martins},
    ReadabilityFormula{"ru", "Flesch-Oborneva", "206.835 - 1.3 W/S - 60.1 Y/W", easy, "Oborneva, Moscow, 2006", Basis::modelled, oborneva},
    ReadabilityFormula{"sv", "LIX", lix_formula, lix_scale, lix_source, Basis::measured, lix},
};

} // namespace

std::span<const ReadabilityFormula> readability_formulas()
{
    return formulas;
}

const ReadabilityFormula* readability_formula(std::string_view language)
{
    std::string_view primary = language.substr(0, language.find('-'));
    primary = primary == "nb" || primary == "nn" ? "no" : primary;
    const auto* const found =
        std::find_if(formulas.begin(), formulas.end(), [primary](const ReadabilityFormula& f) { return f.language == primary; });
    return found == formulas.end() ? nullptr : found;
}

std::optional<double> readability(const ReadabilityFormula& formula, const TextSize& text)
{
    if (text.words < shortest_text || text.sentences < 1 || text.sentences > text.words) {
        return std::nullopt;
    }
    return rounded(formula.score(text), 1);
}

} // namespace demur
