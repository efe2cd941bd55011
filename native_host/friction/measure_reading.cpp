// What there was to read, and how hard it is.
#include "friction/measures.h"
#include "friction/readability.h"

#include <algorithm>

namespace demur {
namespace {

Number words_on_path(const Screens& screens)
{
    std::int64_t sum = 0;
    for (const auto& [screen, words] : screens.words) {
        if (!words) {
            return std::nullopt;
        }
        sum += *words;
    }
    return screens.words.empty() ? std::nullopt : Number(static_cast<double>(sum));
}

// The link's place in the first notice that tells it.
void measure_link(Sheet& sheet, const Timeline& timeline)
{
    constexpr int decimals = 3;
    const StepList& notices = timeline.of(StepKind::notice);
    const auto notice = std::find_if(notices.begin(), notices.end(), [](const Step& step) { return step.count.has_value(); });
    if (notice == notices.end()) {
        return;
    }
    sheet.measured("words_before_link", static_cast<double>(*notice->count));
    if (notice->words.value_or(0) > 0) {
        const double share = static_cast<double>(*notice->count) / static_cast<double>(*notice->words);
        sheet.measured("link_position", std::min(1.0, rounded(share, decimals)));
    }
}

void measure_text(Sheet& sheet, MetricPlace metric, std::string_view language, const TextSize& text)
{
    if (const ReadabilityFormula* formula = readability_formula(language)) {
        sheet.set(metric, formula->basis, readability(*formula, text), std::string(formula->name));
    }
}

void add(TextSize& sum, const TextSize& text)
{
    sum.words += text.words;
    sum.sentences += text.sentences;
    sum.letters += text.letters;
    sum.syllables += text.syllables;
    sum.long_words += text.long_words;
}

// The screens' texts together, if all of them are in one language: two cannot be added up.
void measure_path_text(Sheet& sheet, const Screens& screens)
{
    TextSize sum;
    std::optional<std::string_view> language;
    for (const auto& [screen, text] : screens.texts) {
        const auto told = screens.languages.find(screen);
        if (told == screens.languages.end() || (language && *language != told->second)) {
            return;
        }
        language = told->second;
        add(sum, *text);
    }
    if (language) {
        measure_text(sheet, "grade_path", *language, sum);
    }
}

} // namespace

void measure_reading(Sheet& sheet, const Facts& facts)
{
    sheet.measured("words_on_path", words_on_path(facts.screens));
    measure_link(sheet, facts.timeline);
    const StepList& notices = facts.timeline.of(StepKind::notice);
    const auto notice = std::find_if(notices.begin(), notices.end(), [](const Step& step) { return step.text && step.language; });
    if (notice != notices.end()) {
        measure_text(sheet, "grade", *notice->language, *notice->text);
    }
    measure_path_text(sheet, facts.screens);
}

} // namespace demur
