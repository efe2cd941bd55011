#include "friction/timeline.h"

#include "friction/acts.h"

#include <algorithm>
#include <limits>
#include <string_view>
#include <tuple>

namespace demur {
namespace {

// A step with where its session stands, so that sorting compares numbers.
struct Placed {
    std::int64_t begun = 0;  // the session's wall clock at t = 0
    std::size_t session = 0; // number of its name, in order
    const Step* step = nullptr;
};

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

// Sorts only what is not in order: a journal gives its steps as they happened.
template <class Less> void put_in_order(std::vector<Placed>& steps, Less less)
{
    if (!std::is_sorted(steps.begin(), steps.end(), less)) {
        std::sort(steps.begin(), steps.end(), less);
    }
}

std::vector<Placed> each_once(const std::vector<Step>& steps)
{
    // Few sessions, many steps of each: a name is looked up where it changes.
    std::map<std::string_view, std::size_t> sessions;
    std::vector<Placed> placed;
    placed.reserve(steps.size());
    bool sorted = true; // as a journal gives them: of one session, in its order
    for (const Step& step : steps) {
        const bool same = !placed.empty() && placed.back().step->session == step.session;
        sorted = sorted && (placed.empty() || (same && placed.back().step->seq < step.seq));
        placed.push_back({0, same ? placed.back().session : sessions.try_emplace(step.session, sessions.size()).first->second, &step});
    }
    if (sorted) {
        return placed;
    }
    if (sessions.size() > 1) {
        std::vector<std::size_t> in_order(sessions.size());
        std::size_t number = 0;
        for (const auto& [name, found] : sessions) {
            in_order[found] = number++;
        }
        for (Placed& step : placed) {
            step.session = in_order[step.session];
        }
    }
    put_in_order(placed, [](const Placed& a, const Placed& b) {
        const auto x = std::tie(a.session, a.step->seq);
        const auto y = std::tie(b.session, b.step->seq);
        return x != y ? x < y : less_in_every_member(*a.step, *b.step);
    });
    const auto same = [](const Placed& a, const Placed& b) { return a.session == b.session && a.step->seq == b.step->seq; };
    placed.erase(std::unique(placed.begin(), placed.end(), same), placed.end());
    return placed;
}

void find_anchors(Timeline& timeline, const std::vector<Placed>& steps, const MeasureContext& context)
{
    std::optional<std::size_t> current;
    for (const Placed& placed : steps) {
        const Step& step = *placed.step;
        if (current != placed.session) {
            current = placed.session;
            const auto known = context.anchors.find(step.session);
            if (known != context.anchors.end()) {
                timeline.anchors.insert(*known);
            }
        }
        if (step.wall) {
            timeline.anchors.emplace(step.session, *step.wall - step.t);
        }
    }
}

void order_by_clock(std::vector<Placed>& steps, const Timeline& timeline)
{
    std::erase_if(steps, [](const Placed& p) { return p.step->kind == StepKind::session_start || p.step->kind == StepKind::session_end; });
    std::optional<std::size_t> current;
    std::int64_t begun = 0;
    for (Placed& placed : steps) {
        if (current != placed.session) {
            current = placed.session;
            const auto anchor = timeline.anchors.find(placed.step->session);
            begun = anchor == timeline.anchors.end() ? std::numeric_limits<std::int64_t>::max() : anchor->second;
        }
        placed.begun = begun;
    }
    put_in_order(steps, [](const Placed& a, const Placed& b) {
        return std::tie(a.begun, a.session, a.step->t, a.step->seq) < std::tie(b.begun, b.session, b.step->t, b.step->seq);
    });
}

std::string_view outcome_of(const Step& step)
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
void cut_at_outcome(std::vector<Placed>& steps, std::string& status)
{
    const auto last = std::find_if(steps.rbegin(), steps.rend(), [](const Placed& p) { return !outcome_of(*p.step).empty(); });
    if (last != steps.rend()) {
        status = outcome_of(*last->step);
        const auto end = std::find_if(steps.begin(), steps.end(), [&](const Placed& p) { return outcome_of(*p.step) == status; });
        steps.erase(std::next(end), steps.end());
    }
}

void cut_at_start(std::vector<Placed>& steps)
{
    const auto starts = [](const Placed& p) { return p.step->kind == StepKind::journey_start || p.step->kind == StepKind::notice; };
    const auto start = std::find_if(steps.begin(), steps.end(), starts);
    if (start != steps.end()) {
        steps.erase(steps.begin(), start);
    }
}

// One after the other in one piece of memory: all, those of each kind, the acts.
void list_by_kind(Timeline& timeline, const std::vector<Placed>& steps)
{
    std::array<std::size_t, Timeline::kinds> next{};
    for (const Placed& placed : steps) {
        ++next[static_cast<std::size_t>(placed.step->kind)];
    }
    std::vector<const Step*>& listed = timeline.listed;
    listed.resize(3 * steps.size());
    const std::span<const Step* const> all(listed);
    std::size_t at = steps.size();
    for (std::size_t kind = 0; kind < Timeline::kinds; ++kind) {
        const std::size_t count = next[kind];
        timeline.by_kind[kind] = StepList(all.subspan(at, count));
        next[kind] = at;
        at += count;
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const Step* step = steps[i].step;
        listed[i] = step;
        listed[next[static_cast<std::size_t>(step->kind)]++] = step;
        if (is_act_of_person(*step)) {
            listed[at++] = step;
        }
    }
    timeline.steps = StepList(all.first(steps.size()));
    timeline.acts = StepList(all.subspan(2 * steps.size(), at - 2 * steps.size()));
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
    return begin && end && *begin <= *end ? std::optional(*end - *begin) : std::nullopt;
}

Timeline make_timeline(const std::vector<Step>& steps, const MeasureContext& context)
{
    Timeline timeline;
    std::vector<Placed> placed = each_once(steps);
    find_anchors(timeline, placed, context);
    order_by_clock(placed, timeline);
    const std::optional<std::int64_t> last = placed.empty() ? std::nullopt : timeline.wall(*placed.back().step);
    cut_at_start(placed);
    cut_at_outcome(placed, timeline.status);
    if (timeline.status.empty()) {
        const bool idle = context.now && last && *context.now - *last > abandoned_after;
        timeline.status = idle ? "abandoned" : "open";
    }
    list_by_kind(timeline, placed);
    return timeline;
}

bool began_with_notice(const Timeline& timeline)
{
    return !timeline.steps.empty() && (timeline.steps.front().kind == StepKind::notice || timeline.steps.front().detail == "notice");
}

} // namespace demur
