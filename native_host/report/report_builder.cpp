#include "report/report_builder.h"

#include "base/time.h"
#include "base/version.h"
#include "journal/chain.h"

#include <boost/json.hpp>

#include <algorithm>

namespace demur {
namespace {

namespace json = boost::json;

std::string_view text_of(const json::object& event, std::string_view name)
{
    const json::value* member = event.if_contains(name);
    return member != nullptr && member->is_string() ? std::string_view(member->get_string()) : std::string_view();
}

const FlowPack* find(const std::vector<FlowPack>& flows, std::string_view id)
{
    const auto found = std::find_if(flows.begin(), flows.end(), [id](const FlowPack& flow) { return flow.id == id; });
    return found == flows.end() ? nullptr : &*found;
}

const FlowPack* flow_of(const std::vector<FlowPack>& flows, const std::vector<Step>& steps)
{
    const FlowPack* flow = nullptr;
    for (const Step& step : steps) {
        flow = step.flow ? find(flows, *step.flow) : flow;
    }
    return flow;
}

ReportByHand by_hand(const FlowPack& flow, const ByHandPath& path)
{
    const ByHandSum sum = sum_by_hand(path);
    return {flow.id, path.source, path.dated, sum.steps, sum.clicks, sum.keys, sum.screens, sum.klm_ms};
}

} // namespace

void ReportBuilder::add(std::int64_t number, const json::object& event)
{
    if (is_step_event(event)) {
        Step step = step_of_event(event);
        check_step(step);
        add_step(number, std::move(step));
    }
}

void ReportBuilder::add_step(std::int64_t number, Step step)
{
    if (step.wall) {
        anchors_.emplace(step.session, *step.wall - step.t);
    }
    if (step.journey.empty() || (only_ && step.journey != *only_)) {
        return;
    }
    sessions_.insert(step.session);
    if (step.objection) {
        objections_.insert(*step.objection);
    }
    const auto [place, is_new] = places_.try_emplace(step.journey, journeys_.size());
    if (is_new) {
        journeys_.push_back({step.journey, {}, {}});
    }
    RecordedJourney& journey = journeys_[place->second];
    journey.numbers.push_back(number);
    journey.steps.push_back(std::move(step));
}

bool ReportBuilder::concerns(const json::object& event) const
{
    if (!only_) {
        return true;
    }
    const std::string_view type = text_of(event, "type");
    if (type == "step") {
        const bool opens_session = text_of(event, "kind") == "session_start" && sessions_.contains(std::string(text_of(event, "session")));
        return text_of(event, "journey") == *only_ || opens_session;
    }
    return type == "objection" && objections_.contains(std::string(text_of(event, "objection")));
}

ReportData ReportBuilder::report(const std::vector<FlowPack>& flows, std::int64_t now) const
{
    ReportData data;
    data.schema = "demur-report/2";
    data.demur = version();
    data.made = iso_utc(now);
    data.definitions = metric_catalogue();
    MeasureContext context;
    context.anchors = anchors_;
    context.now = now;
    std::set<std::string_view> shown;
    for (const RecordedJourney& journey : journeys_) {
        const FlowPack* flow = flow_of(flows, journey.steps);
        data.journeys.push_back({measure(journey.steps, flow, context), journey.steps});
        data.journeys.back().metrics.journey = journey.id;
        const ByHandPath* path = flow == nullptr ? nullptr : by_hand_path(*flow, journey.steps, context);
        if (path != nullptr && shown.insert(flow->id).second) {
            data.by_hand.push_back(by_hand(*flow, *path));
        }
    }
    return data;
}

} // namespace demur
