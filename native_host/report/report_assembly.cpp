#include "report/report_assembly.h"

#include "base/temporary_store.h"
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

ReportAssembly::ReportAssembly(const std::vector<FlowPack>& flows, const ReportBuilder& facts, std::int64_t now)
    : ReportAssembly(flows, facts, now, std::make_shared<TemporaryStore>())
{
}

ReportAssembly::ReportAssembly(const std::vector<FlowPack>& flows, const ReportBuilder& facts, std::int64_t now,
                               const std::shared_ptr<ByteStore>& store)
    : flows_(flows), facts_(facts), now_(now), maps_(flows, store), groups_(store)
{
}

JourneyMetrics ReportAssembly::add(const std::string& journey, const std::vector<Step>& steps)
{
    const FlowPack* flow = flow_of_steps(flows_, steps);
    const MeasureContext context = facts_.context_of(journey, steps, now_);
    const Timeline timeline = make_timeline(steps, context);
    JourneyMetrics metrics = measure(timeline, flow, context);
    metrics.journey = journey;
    sessions_.resize(facts_.clocks().size());
    for (const auto& [session, wall] : timeline.anchors) {
        if (const std::optional<std::size_t> number = facts_.clocks().find(session)) {
            sessions_[*number] = true;
        }
    }
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
    ReportData data = rest_without_sessions();
    each_session([&data](const ReportSession& session) { data.sessions.push_back(session); });
    return data;
}

void ReportAssembly::each_session(const std::function<void(const ReportSession&)>& visit) const
{
    const SessionClocks& clocks = facts_.clocks();
    for (const std::uint32_t number : clocks.in_order()) {
        if (number < sessions_.size() && sessions_[number]) {
            visit({std::string(clocks.name(number)), clocks.wall(number)});
        }
    }
}

ReportData ReportAssembly::rest_without_sessions() const
{
    ReportData data;
    data.schema = "demur-report/2";
    data.demur = version();
    data.made = iso_utc(now_);
    data.by_hand = by_hand_;
    data.definitions = metric_catalogue();
    data.maps = maps_.maps();
    ReportMaps::Compared compared = maps_.compare();
    data.comparisons = std::move(compared.comparisons);
    data.compared = std::move(compared.maps);
    data.groups = groups_.groups();
    data.wage = facts_.wage();
    return data;
}

} // namespace demur
