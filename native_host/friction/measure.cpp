#include "base/time.h"
#include "friction/facts.h"
#include "friction/measures.h"
#include "friction/metrics.h"
#include "friction/outcome.h"
#include "friction/tags/find_tags.h"

#include <initializer_list>

namespace demur {
namespace {

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
    for (std::size_t i = timeline.steps.size(); i > 0; --i) { // the last that was said stands
        if (const Step& step = timeline.steps[i - 1]; step.flow) {
            return *step.flow;
        }
    }
    return flow != nullptr ? flow->id : "unknown";
}

// The first value of a member on steps of the kinds given, or "unknown".
std::string first_of(const Timeline& timeline, std::initializer_list<StepKind> kinds, std::optional<std::string> Step::*member)
{
    for (const StepKind kind : kinds) {
        for (const Step& step : timeline.of(kind)) {
            if (step.*member) {
                return *(step.*member);
            }
        }
    }
    return "unknown";
}

std::vector<Metric> metrics_of(const Facts& facts, const std::optional<std::int64_t>& rated)
{
    Sheet sheet;
    measure_path(sheet, facts);
    measure_symmetry(sheet, facts);
    measure_time(sheet, facts);
    measure_reading(sheet, facts);
    measure_demands(sheet, facts);
    measure_visibility(sheet, facts);
    measure_language(sheet, facts);
    measure_failure(sheet, facts);
    measure_outcome(sheet, facts);
    measure_tool(sheet, facts);
    measure_cost(sheet, facts);
    measure_burden(sheet, facts);
    measure_psychological(sheet, rated);
    return sheet.take();
}

const std::map<std::string, std::string> nothing_said;

} // namespace

JourneyMetrics measure(const std::vector<Step>& steps, const FlowPack* flow, const MeasureContext& context)
{
    return measure(make_timeline(steps, context), flow, context);
}

JourneyMetrics measure(const Timeline& timeline, const FlowPack* flow, const MeasureContext& context)
{
    Facts facts = find_facts(timeline, flow, context);
    const std::optional<std::int64_t> started = timeline.steps.empty() ? std::nullopt : timeline.wall(timeline.steps.front());

    JourneyMetrics result;
    result.journey = timeline.steps.empty() ? "" : timeline.steps.front().journey;
    result.flow = flow_named(timeline, flow);
    result.service = service_of(timeline, flow);
    result.generation = flow == nullptr ? "unknown" : flow->generation;
    result.surface = first_of(timeline, {StepKind::notice}, &Step::surface);
    result.language = first_of(timeline, {StepKind::screen, StepKind::notice}, &Step::language);
    result.region = first_of(timeline, {StepKind::journey_start}, &Step::region);
    result.with_demur = facts.with_demur;
    result.status = timeline.status;
    result.outcome = outcome_of(facts);
    result.abandoned_at = abandoned_at(facts);
    result.started = started ? iso_utc(*started) : "";
    const auto rated = context.rated.find(result.journey);
    result.metrics = metrics_of(facts, rated == context.rated.end() ? std::nullopt : std::optional(rated->second));
    const auto judged = context.judged.find(result.journey);
    result.tags = find_tags(result.metrics, facts, judged == context.judged.end() ? nothing_said : judged->second);
    result.demands = std::move(facts.demands);
    return result;
}

} // namespace demur
