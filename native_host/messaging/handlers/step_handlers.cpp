// steps.append, journey.remove, journey.rate.
#include "base/error.h"
#include "base/limits.h"
#include "messaging/handlers/handlers.h"

namespace demur::rpc {

StepsResult handle(Context& context, method::StepsAppend /*tag*/, StepsParams params)
{
    if (params.steps.size() > limits::steps_per_batch) {
        throw Error(ErrorCode::too_large, "params.steps: at most " + std::to_string(limits::steps_per_batch) + " steps at once");
    }
    for (const Step& step : params.steps) {
        check_step(step);
    }
    const Appended appended = context.journal().append(params.steps);
    StepsResult result{appended.stored, appended.duplicates, appended.head, std::nullopt};
    if (appended.forgotten > 0) {
        result.forgotten = appended.forgotten;
    }
    return result;
}

JourneyRemoveResult handle(Context& context, method::JourneyRemove /*tag*/, JourneyRemoveParams params)
{
    const Removed removed = context.journal().remove_journey(params.journey);
    return {removed.events, removed.wiped};
}

Nothing handle(Context& context, method::JourneyRate /*tag*/, JourneyRateParams params)
{
    context.journal().rate_journey(params.journey, params.answer);
    return {};
}

} // namespace demur::rpc
