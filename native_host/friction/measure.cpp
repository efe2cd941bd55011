#include "base/time.h"
#include "friction/demands.h"
#include "friction/keystroke_level.h"
#include "friction/metrics.h"
#include "friction/time_split.h"
#include "friction/timeline.h"

#include <algorithm>
#include <set>

namespace demur {
namespace {

using Number = std::optional<std::int64_t>;

bool is_step_of_person(const Step& step)
{
    switch (step.kind) {
    case StepKind::click:
    case StepKind::keys:
    case StepKind::choose:
    case StepKind::file:
    case StepKind::code:
    case StepKind::paste: return step.actor == Actor::user;
    default: return false;
    }
}

bool is_notice_again(const Step& step)
{
    return step.kind == StepKind::notice && step.detail == "again";
}

template <class Condition> std::int64_t count_if(const Timeline& timeline, Condition condition)
{
    return std::count_if(timeline.steps.begin(), timeline.steps.end(), condition);
}

std::int64_t count_kind(const Timeline& timeline, StepKind kind)
{
    return count_if(timeline, [kind](const Step& step) { return step.kind == kind; });
}

Number keys_pressed(const Timeline& timeline)
{
    std::int64_t sum = 0;
    for (const Step& step : timeline.steps) {
        if (is_step_of_person(step) && (step.kind == StepKind::keys || step.kind == StepKind::code)) {
            if (!step.count) {
                return std::nullopt;
            }
            sum += *step.count;
        }
    }
    return sum;
}

std::int64_t pixels_scrolled(const Timeline& timeline)
{
    std::int64_t sum = 0;
    for (const Step& step : timeline.steps) {
        sum += step.kind == StepKind::scroll && step.actor == Actor::user ? step.count.value_or(0) : 0;
    }
    return sum;
}

struct Screens {
    std::map<std::string_view, Number> words; // by fingerprint
    std::set<std::string_view> hosts;
    std::int64_t loops = 0;
};

Screens screens_seen(const Timeline& timeline)
{
    Screens seen;
    std::string_view current;
    for (const Step& step : timeline.steps) {
        if (step.kind != StepKind::screen || !step.screen) {
            continue;
        }
        const auto [screen, is_new] = seen.words.try_emplace(*step.screen, step.words);
        if (!is_new) {
            seen.loops += current != *step.screen ? 1 : 0;
            screen->second = std::max(screen->second, step.words);
        }
        current = *step.screen;
        if (step.host) {
            seen.hosts.insert(*step.host);
        }
    }
    return seen;
}

Number words_on_path(const Screens& screens)
{
    std::int64_t sum = 0;
    for (const auto& [screen, words] : screens.words) {
        if (!words) {
            return std::nullopt;
        }
        sum += *words;
    }
    return screens.words.empty() ? std::nullopt : Number(sum);
}

Number words_before_link(const Timeline& timeline)
{
    for (const Step& step : timeline.steps) {
        if (step.kind == StepKind::notice && step.count) {
            return step.count;
        }
    }
    return std::nullopt;
}

// From the last sending to the first answer after it.
Number time_to_outcome(const Timeline& timeline)
{
    const Step* sent = nullptr;
    for (const Step& step : timeline.steps) {
        if (step.kind == StepKind::submit) {
            sent = &step;
        } else if (sent != nullptr && (step.kind == StepKind::confirmation || step.kind == StepKind::rejection)) {
            return timeline.between(*sent, step);
        }
    }
    return std::nullopt;
}

Number modelled_time(const Timeline& timeline)
{
    std::int64_t sum = 0;
    for (const Step& step : timeline.steps) {
        if (!is_step_of_person(step)) {
            continue;
        }
        switch (step.kind) {
        case StepKind::keys:
        case StepKind::code:
            if (!step.count) {
                return std::nullopt;
            }
            sum += klm::typed(*step.count);
            break;
        case StepKind::paste: sum += klm::typed(2); break; // two keys
        case StepKind::choose: sum += klm::choose; break;
        case StepKind::file: sum += klm::file; break;
        default: sum += klm::click;
        }
    }
    return sum;
}

bool began_with_notice(const Timeline& timeline)
{
    return !timeline.steps.empty() && (timeline.steps.front().kind == StepKind::notice || timeline.steps.front().detail == "notice");
}

std::string service_of(const Timeline& timeline, const FlowPack* flow)
{
    if (flow != nullptr && flow->service != "meta") {
        return flow->service;
    }
    for (const Step& step : timeline.steps) {
        for (const std::string_view service : {"facebook", "instagram"}) {
            if (step.host && step.host->find(service) != std::string::npos) {
                return std::string(service);
            }
        }
    }
    return flow != nullptr ? flow->service : "unknown";
}

std::string flow_named(const Timeline& timeline, const FlowPack* flow)
{
    std::string named = "unknown";
    for (const Step& step : timeline.steps) {
        named = step.flow.value_or(named);
    }
    return named == "unknown" && flow != nullptr ? flow->id : named;
}

// Puts the numbers in the catalogue's order, with its units.
class Sheet {
public:
    void set(std::string_view name, Basis basis, Number value) { values_[name] = {basis, value}; }

    [[nodiscard]] std::vector<Metric> metrics() const
    {
        std::vector<Metric> metrics;
        for (const MetricDefinition& definition : metric_catalogue()) {
            Metric metric{definition.name, std::nullopt, definition.unit, Basis::unknown, std::nullopt};
            const auto found = values_.find(definition.name);
            if (found != values_.end() && found->second.second) {
                metric.value = static_cast<double>(*found->second.second);
                metric.basis = found->second.first;
            }
            metrics.push_back(std::move(metric));
        }
        return metrics;
    }

private:
    std::map<std::string_view, std::pair<Basis, Number>> values_;
};

void set_time(Sheet& sheet, const Timeline& timeline)
{
    const TimeSplit time = split_time(timeline);
    sheet.set("t_active", Basis::measured, time.active);
    sheet.set("t_read", Basis::measured, time.read);
    sheet.set("t_system", Basis::measured, time.system);
    sheet.set("t_tool", Basis::measured, time.tool);
    sheet.set("t_away", Basis::measured, time.away);
    sheet.set("t_total", Basis::measured, time.total);
    sheet.set("t_outcome", Basis::measured, time_to_outcome(timeline));
}

void set_demands(Sheet& sheet, const std::vector<DemandMet>& demands)
{
    const auto met = std::count_if(demands.begin(), demands.end(), [](const DemandMet& d) { return d.basis == Basis::measured; });
    if (met > 0) {
        sheet.set("demands", Basis::measured, met);
    } else if (!demands.empty()) {
        sheet.set("demands", Basis::declared, static_cast<std::int64_t>(demands.size()));
    }
}

void set_against_hand(Sheet& sheet, const Timeline& timeline, const ByHandPath& path, bool with_demur, std::int64_t steps,
                      const Screens& screens)
{
    const ByHandSum by_hand = sum_by_hand(path);
    const bool sent = count_kind(timeline, StepKind::submit) > 0 || timeline.status == "confirmed" || timeline.status == "denied";
    sheet.set("klm_by_hand_ms", Basis::modelled, by_hand.klm_ms);
    sheet.set("detours", Basis::declared, static_cast<std::int64_t>(screens.words.size()) - by_hand.screens);
    if (with_demur && sent) {
        sheet.set("spared_steps", Basis::declared, by_hand.steps - steps);
    }
}

} // namespace

JourneyMetrics measure(const std::vector<Step>& steps, const FlowPack* flow, const MeasureContext& context)
{
    const Timeline timeline = make_timeline(steps, context);
    const Screens screens = screens_seen(timeline);
    const std::int64_t taken = count_if(timeline, is_step_of_person);
    const std::int64_t submits = count_kind(timeline, StepKind::submit);
    const std::int64_t tool_steps = count_kind(timeline, StepKind::fill) + count_kind(timeline, StepKind::open);

    JourneyMetrics result;
    result.journey = timeline.steps.empty() ? "" : timeline.steps.front().journey;
    result.flow = flow_named(timeline, flow);
    result.service = service_of(timeline, flow);
    result.with_demur = tool_steps > 0;
    result.status = timeline.status;
    const Number started = timeline.steps.empty() ? std::nullopt : timeline.wall(timeline.steps.front());
    result.started = started ? iso_utc(*started) : "";
    result.demands = demands_met(timeline, flow);

    Sheet sheet;
    const auto measured = [&sheet](std::string_view name, Number value) { sheet.set(name, Basis::measured, value); };
    measured("steps", taken);
    measured("clicks", count_if(timeline, [](const Step& s) { return s.kind == StepKind::click && s.actor == Actor::user; }));
    measured("keys", keys_pressed(timeline));
    measured("scroll_px", pixels_scrolled(timeline));
    measured("screens", static_cast<std::int64_t>(screens.words.size()));
    measured("hosts", static_cast<std::int64_t>(screens.hosts.size()));
    measured("loops", screens.loops);
    measured("words_on_path", words_on_path(screens));
    measured("words_before_link", words_before_link(timeline));
    measured("errors", count_kind(timeline, StepKind::error));
    measured("notices_again", count_if(timeline, is_notice_again));
    measured("resubmits", std::max<std::int64_t>(0, submits - 1));
    measured("dead_ends", count_kind(timeline, StepKind::dead_end));
    measured("tool_steps", tool_steps);
    measured("steps_on_tool", count_if(timeline, [](const Step& s) { return is_step_of_person(s) && s.host == "demur"; }));
    measured("tool_faults", count_kind(timeline, StepKind::tool_fault));
    set_time(sheet, timeline);
    set_demands(sheet, result.demands);
    sheet.set("klm_done_ms", Basis::modelled, modelled_time(timeline));
    const ByHandPath* path = flow == nullptr ? nullptr : by_hand_path(*flow, began_with_notice(timeline));
    if (path != nullptr) {
        set_against_hand(sheet, timeline, *path, result.with_demur, taken, screens);
    }
    result.metrics = sheet.metrics();
    return result;
}

const ByHandPath* by_hand_path(const FlowPack& flow, const std::vector<Step>& steps, const MeasureContext& context)
{
    return by_hand_path(flow, began_with_notice(make_timeline(steps, context)));
}

} // namespace demur
