#include "friction/timeline.h"

#include <boost/mp11.hpp>

#include <algorithm>
#include <limits>
#include <tuple>

namespace demur {
namespace {

// Any total order will do: it decides which of two different steps with one number is kept, whatever order they came in.
bool less_in_every_member(const Step& a, const Step& b)
{
    int order = 0;
    boost::mp11::mp_for_each<boost::describe::describe_members<Step, boost::describe::mod_public>>([&](auto d) {
        if (order == 0) {
            const auto& x = a.*d.pointer;
            const auto& y = b.*d.pointer;
            order = x < y ? -1 : y < x ? 1 : 0;
        }
    });
    return order < 0;
}

std::vector<Step> each_once(std::vector<Step> steps)
{
    std::sort(steps.begin(), steps.end(), less_in_every_member); // session and seq are the first members
    const auto same = [](const Step& a, const Step& b) { return a.session == b.session && a.seq == b.seq; };
    steps.erase(std::unique(steps.begin(), steps.end(), same), steps.end());
    return steps;
}

std::string outcome_of(const Step& step)
{
    if (step.kind == StepKind::confirmation) {
        return "confirmed";
    }
    if (step.kind == StepKind::rejection) {
        return "denied";
    }
    if (step.kind == StepKind::journey_end && step.detail
        && (*step.detail == "confirmed" || *step.detail == "denied" || *step.detail == "abandoned")) {
        return *step.detail;
    }
    return {};
}

// The last outcome stands; the journey ends where it was first reached.
void cut_at_outcome(Timeline& timeline)
{
    for (const Step& step : timeline.steps) {
        const std::string outcome = outcome_of(step);
        timeline.status = outcome.empty() ? timeline.status : outcome;
    }
    if (timeline.status.empty()) {
        return;
    }
    const auto end =
        std::find_if(timeline.steps.begin(), timeline.steps.end(), [&](const Step& step) { return outcome_of(step) == timeline.status; });
    timeline.steps.erase(std::next(end), timeline.steps.end());
}

void cut_at_start(Timeline& timeline)
{
    const auto starts = [](const Step& step) { return step.kind == StepKind::journey_start || step.kind == StepKind::notice; };
    const auto start = std::find_if(timeline.steps.begin(), timeline.steps.end(), starts);
    if (start != timeline.steps.end()) {
        timeline.steps.erase(timeline.steps.begin(), start);
    }
}

} // namespace

std::optional<std::int64_t> Timeline::wall(const Step& step) const
{
    const auto anchor = anchors.find(step.session);
    return anchor == anchors.end() ? std::nullopt : std::optional(anchor->second + step.t);
}

std::optional<std::int64_t> Timeline::between(const Step& from, const Step& to) const
{
    if (from.session == to.session) {
        return to.t - from.t;
    }
    const std::optional<std::int64_t> begin = wall(from);
    const std::optional<std::int64_t> end = wall(to);
    return begin && end ? std::optional(*end - *begin) : std::nullopt;
}

Timeline make_timeline(const std::vector<Step>& steps, const MeasureContext& context)
{
    Timeline timeline;
    timeline.anchors = context.anchors;
    timeline.steps = each_once(steps);
    for (const Step& step : timeline.steps) {
        if (step.wall) {
            timeline.anchors.emplace(step.session, *step.wall - step.t);
        }
    }
    std::erase_if(timeline.steps, [](const Step& s) { return s.kind == StepKind::session_start || s.kind == StepKind::session_end; });
    const auto key = [&](const Step& step) {
        const auto anchor = timeline.anchors.find(step.session);
        const std::int64_t begun = anchor == timeline.anchors.end() ? std::numeric_limits<std::int64_t>::max() : anchor->second;
        return std::tuple(begun, std::string_view(step.session), step.t, step.seq);
    };
    std::sort(timeline.steps.begin(), timeline.steps.end(), [&](const Step& a, const Step& b) { return key(a) < key(b); });
    const std::optional<std::int64_t> last = timeline.steps.empty() ? std::nullopt : timeline.wall(timeline.steps.back());
    cut_at_start(timeline);
    cut_at_outcome(timeline);
    if (timeline.status.empty()) {
        const bool idle = context.now && last && *context.now - *last > abandoned_after;
        timeline.status = idle ? "abandoned" : "open";
    }
    return timeline;
}

} // namespace demur
