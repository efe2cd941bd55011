// Steps, screens and hosts between the first sight of a notice and the outcome.
#include "friction/acts.h"
#include "friction/measures.h"

#include <algorithm>

namespace demur {
namespace {

double count(const StepList& steps)
{
    return static_cast<double>(steps.size());
}

double count_of_person(const StepList& steps)
{
    return static_cast<double>(std::count_if(steps.begin(), steps.end(), [](const Step& step) { return step.actor == Actor::user; }));
}

Number keys_pressed(const Timeline& timeline)
{
    std::int64_t sum = 0;
    for (const StepKind kind : {StepKind::keys, StepKind::code}) {
        for (const Step& step : timeline.of(kind)) {
            if (step.actor == Actor::user && !step.count) {
                return std::nullopt;
            }
            sum += step.actor == Actor::user ? *step.count : 0;
        }
    }
    return static_cast<double>(sum);
}

double pixels_scrolled(const Timeline& timeline)
{
    std::int64_t sum = 0;
    for (const Step& step : timeline.of(StepKind::scroll)) {
        sum += step.actor == Actor::user ? step.count.value_or(0) : 0;
    }
    return static_cast<double>(sum);
}

Number view_height(const Timeline& timeline)
{
    for (const Step& step : timeline.of(StepKind::notice)) {
        if (step.sight && step.sight->view_height > 0) {
            return static_cast<double>(step.sight->view_height);
        }
    }
    return std::nullopt;
}

double acts_from(const Timeline& timeline, std::size_t from)
{
    const auto first = std::next(timeline.steps.begin(), static_cast<std::ptrdiff_t>(from));
    return static_cast<double>(std::count_if(first, timeline.steps.end(), is_act_of_person));
}

double notices_again(const Timeline& timeline)
{
    const StepList& notices = timeline.of(StepKind::notice);
    return static_cast<double>(std::count_if(notices.begin(), notices.end(), [](const Step& step) { return step.detail == "again"; }));
}

} // namespace

void measure_path(Sheet& sheet, const Facts& facts)
{
    const Timeline& timeline = facts.timeline;
    const Screens& screens = facts.screens;
    sheet.measured("steps", count(timeline.acts));
    if (facts.starts.notice) {
        sheet.measured("steps_from_notice", acts_from(timeline, *facts.starts.notice));
    }
    if (facts.starts.link) {
        sheet.set("steps_from_link", facts.starts.link_is_marked ? Basis::measured : Basis::modelled,
                  acts_from(timeline, *facts.starts.link));
    }
    sheet.measured("clicks", count_of_person(timeline.of(StepKind::click)));
    sheet.measured("keys", keys_pressed(timeline));
    sheet.measured("hovers", count_of_person(timeline.of(StepKind::hover)));
    sheet.measured("copies", count_of_person(timeline.of(StepKind::copy)));
    sheet.measured("pastes", count_of_person(timeline.of(StepKind::paste)));
    sheet.measured("focus_moves", count_of_person(timeline.of(StepKind::focus)));
    const double scrolled = pixels_scrolled(timeline);
    sheet.measured("scroll_px", scrolled);
    sheet.measured("scroll_screens", ratio(scrolled, view_height(timeline)));
    sheet.measured("screens", static_cast<double>(screens.visits.size()));
    sheet.measured("unique_screens", static_cast<double>(screens.words.size()));
    sheet.measured("hosts", static_cast<double>(screens.hosts.size()));
    sheet.measured("loops", static_cast<double>(screens.loops));
    sheet.measured("dead_ends", count(timeline.of(StepKind::dead_end)));
    sheet.measured("notices_again", notices_again(timeline));
    if (facts.by_hand) {
        sheet.set("detours", Basis::declared, static_cast<double>(screens.visits.size()) - static_cast<double>(facts.by_hand->screens));
    }
}

} // namespace demur
