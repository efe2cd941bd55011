#include "report/report_assembly.h"

#include "base/time.h"
#include "base/version.h"

#include <algorithm>

namespace demur {
namespace {

ReportByHand by_hand(const FlowPack& flow, const ByHandPath& path)
{
    const ByHandSum sum = sum_by_hand(path);
    return {flow.id, path.source, path.dated, sum.steps, sum.clicks, sum.keys, sum.screens, sum.klm_ms};
}

} // namespace

const FlowPack* flow_of_steps(const std::vector<FlowPack>& flows, const std::vector<Step>& steps)
{
    const auto pack_of = [&flows](const Step& step) {
        return std::find_if(flows.begin(), flows.end(), [&step](const FlowPack& flow) { return step.flow == flow.id; });
    };
    const auto last = std::find_if(steps.rbegin(), steps.rend(), [&](const Step& step) { return pack_of(step) != flows.end(); });
    return last == steps.rend() ? nullptr : &*pack_of(*last);
}

JourneyMetrics measure_journey(const std::string& journey, const std::vector<Step>& steps, const std::vector<FlowPack>& flows,
                               const MeasureContext& context)
{
    JourneyMetrics metrics = measure(steps, flow_of_steps(flows, steps), context);
    metrics.journey = journey;
    return metrics;
}

ReportAssembly::ReportAssembly(const std::vector<FlowPack>& flows, MeasureContext context)
    : flows_(flows), context_(std::move(context)), maps_(flows)
{
}

JourneyMetrics ReportAssembly::add(const std::string& journey, const std::vector<Step>& steps)
{
    const FlowPack* flow = flow_of_steps(flows_, steps);
    const Timeline timeline = make_timeline(steps, context_);
    JourneyMetrics metrics = measure(timeline, flow, context_);
    metrics.journey = journey;
    sessions_.insert(timeline.anchors.begin(), timeline.anchors.end());
    const bool is_first = flow != nullptr && shown_.insert(flow->id).second;
    const ByHandPath* path = is_first ? by_hand_path(*flow, began_with_notice(timeline)) : nullptr;
    if (path != nullptr) {
        by_hand_.push_back(by_hand(*flow, *path));
    }
    maps_.add(timeline, metrics, flow, path);
    groups_.add(metrics);
    return metrics;
}

ReportData ReportAssembly::rest() const
{
    ReportData data;
    data.schema = "demur-report/2";
    data.demur = version();
    data.made = iso_utc(context_.now.value_or(0));
    for (const auto& [session, wall] : sessions_) {
        data.sessions.push_back({session, wall});
    }
    data.by_hand = by_hand_;
    data.definitions = metric_catalogue();
    data.maps = maps_.maps();
    ReportMaps::Compared compared = maps_.compare();
    data.comparisons = std::move(compared.comparisons);
    data.compared = std::move(compared.maps);
    data.groups = groups_.groups();
    data.wage = context_.wage;
    return data;
}

} // namespace demur
