// Screens in another language than the service's interface.
#include "friction/measures.h"

#include <algorithm>

namespace demur {
namespace {

std::string_view primary(std::string_view tag)
{
    const std::string_view language = tag.substr(0, tag.find('-'));
    return language == "nb" || language == "nn" ? "no" : language;
}

} // namespace

void measure_language(Sheet& sheet, const Facts& facts)
{
    const StepList& starts = facts.timeline.of(StepKind::journey_start);
    const auto start = std::find_if(starts.begin(), starts.end(), [](const Step& step) { return step.language.has_value(); });
    const auto& languages = facts.screens.languages;
    if (start == starts.end() || languages.empty()) {
        return;
    }
    const std::string_view own = primary(*start->language);
    sheet.measured("lang_breaks", static_cast<double>(std::count_if(languages.begin(), languages.end(),
                                                                    [own](const auto& screen) { return primary(screen.second) != own; })));
}

} // namespace demur
