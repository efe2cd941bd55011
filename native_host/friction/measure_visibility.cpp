// The way to object beside the notice's main button, as they were first in sight.
#include "friction/measures.h"

#include <algorithm>

namespace demur {
namespace {

constexpr double small_target = 24; // CSS pixels, WCAG 2.2 success criterion 2.5.8
constexpr double good_target = 44;  // CSS pixels, WCAG 2.1 success criterion 2.5.5

double area(const Sight& sight)
{
    return static_cast<double>(sight.width) * static_cast<double>(sight.height);
}

Number contrast(const Sight& sight)
{
    constexpr double hundredths = 100;
    return sight.contrast ? Number(static_cast<double>(*sight.contrast) / hundredths) : std::nullopt;
}

double font(const Sight& sight)
{
    constexpr double tenths = 10;
    return static_cast<double>(sight.font) / tenths;
}

void measure_link(Sheet& sheet, const NoticeSight& notice, const Sight& link)
{
    const auto side = static_cast<double>(std::min(link.width, link.height));
    sheet.measured("link_area", area(link));
    sheet.measured("link_contrast", contrast(link));
    sheet.measured("link_font", font(link));
    sheet.measured("link_hit_box", side);
    sheet.measured("link_under_44", side < good_target ? 1 : 0);
    sheet.measured("link_under_24", side < small_target ? 1 : 0);
    if (notice.view_height > 0) {
        sheet.measured("link_below_fold", link.y >= notice.view_height ? 1 : 0);
    }
}

} // namespace

void measure_visibility(Sheet& sheet, const Facts& facts)
{
    const StepList& notices = facts.timeline.of(StepKind::notice);
    // The row among the notifications is a way to the notice, and holds no way to object.
    const auto seen = std::find_if(notices.begin(), notices.end(),
                                   [](const Step& step) { return step.sight.has_value() && step.surface != "notification"; });
    if (seen == notices.end()) {
        return;
    }
    const NoticeSight& notice = *seen->sight;
    if (notice.link) {
        measure_link(sheet, notice, *notice.link);
    }
    if (notice.button) {
        sheet.measured("button_area", area(*notice.button));
        sheet.measured("button_contrast", contrast(*notice.button));
        sheet.measured("button_font", font(*notice.button));
    }
    sheet.measured("link_to_button_area", ratio(sheet.value("link_area"), sheet.value("button_area")));
}

} // namespace demur
