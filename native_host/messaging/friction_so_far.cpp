#include "messaging/friction_so_far.h"

#include "friction/metrics.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace demur::rpc {

namespace {

constexpr std::int64_t second = 1000;
constexpr std::size_t most_journeys = 2000; // journeys

std::optional<std::int64_t> whole_if_known(const JourneyMetrics& metrics, std::string_view name)
{
    const auto found = std::ranges::find(metrics.metrics, name, &Metric::name);
    return found == metrics.metrics.end() || !found->value ? std::nullopt : std::optional<std::int64_t>(std::llround(*found->value));
}

std::int64_t whole(const JourneyMetrics& metrics, std::string_view name)
{
    return whole_if_known(metrics, name).value_or(0);
}

} // namespace

void FrictionTally::look(const Journal& journal)
{
    steps_.clear();
    for (JourneyRow& row : journal.journeys()) {
        steps_.emplace(std::move(row.id), row.steps);
    }
}

FrictionSoFar FrictionTally::of(const Journal& journal, const std::string& objection, const FlowPack* flow)
{
    FrictionSoFar sum;
    std::int64_t busy = 0;
    for (const std::string& journey : journal.journeys_of_objection(objection)) {
        const Measured part = one(journal, journey, flow);
        sum.steps += part.friction.steps;
        sum.screens += part.friction.screens;
        busy += part.busy;
        if (part.friction.spared_steps) {
            sum.spared_steps = sum.spared_steps.value_or(0) + *part.friction.spared_steps;
        }
        if (part.friction.notices_again) {
            sum.notices_again = sum.notices_again.value_or(0) + *part.friction.notices_again;
        }
    }
    sum.seconds = busy / second;
    return sum;
}

FrictionTally::Measured FrictionTally::measured(const Journal& journal, const std::string& journey, const FlowPack* flow)
{
    const JourneyMetrics metrics = measure(journal.steps(journey), flow);
    Measured result;
    result.flow = flow != nullptr ? flow->id : "";
    result.friction.steps = whole(metrics, "steps");
    result.friction.screens = whole(metrics, "screens");
    result.friction.spared_steps = whole_if_known(metrics, "spared_steps");
    if (const std::int64_t again = whole(metrics, "notices_again"); again > 0) {
        result.friction.notices_again = again;
    }
    result.busy = whole(metrics, "t_active") + whole(metrics, "t_read");
    return result;
}

FrictionTally::Measured FrictionTally::one(const Journal& journal, const std::string& journey, const FlowPack* flow)
{
    const auto now = steps_.find(journey);
    if (now == steps_.end()) {
        return measured(journal, journey, flow);
    }
    const auto known = measured_.find(journey);
    if (known != measured_.end() && known->second.steps == now->second && known->second.flow == (flow != nullptr ? flow->id : "")) {
        return known->second;
    }
    if (measured_.size() >= most_journeys) {
        measured_.clear();
    }
    Measured fresh = measured(journal, journey, flow);
    fresh.steps = now->second;
    return measured_.insert_or_assign(journey, std::move(fresh)).first->second;
}

} // namespace demur::rpc
