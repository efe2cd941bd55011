#include "friction/keystroke_level.h"
#include "friction/metrics.h"

#include <algorithm>

namespace demur {
namespace {

std::int64_t klm_of(const ByHandStep& step)
{
    if (step.action == "click") {
        return klm::click;
    }
    if (step.action == "choose") {
        return klm::choose;
    }
    if (step.action == "file") {
        return klm::file;
    }
    if (step.action == "keys" || step.action == "code") {
        return klm::typed(step.keys.value_or(0));
    }
    return 0; // reading is not in the model
}

} // namespace

ByHandSum sum_by_hand(const ByHandPath& path)
{
    ByHandSum sum;
    const std::string* screen = nullptr;
    for (const ByHandStep& step : path.steps) {
        sum.steps += step.action == "read" ? 0 : 1;
        sum.clicks += step.action == "click" ? 1 : 0;
        sum.keys += step.keys.value_or(0);
        sum.klm_ms += klm_of(step);
        sum.screens += screen == nullptr || *screen != step.screen ? 1 : 0;
        screen = &step.screen;
    }
    return sum;
}

const ByHandPath* by_hand_path(const FlowPack& flow, bool from_notice)
{
    const auto find = [&flow](std::string_view surface) -> const ByHandPath* {
        const auto found =
            std::find_if(flow.by_hand.begin(), flow.by_hand.end(), [surface](const auto& p) { return p.surface == surface; });
        return found == flow.by_hand.end() ? nullptr : &*found;
    };
    const ByHandPath* path = find(from_notice ? "notice" : "web");
    if (path == nullptr) {
        path = find("web");
    }
    return path == nullptr && !flow.by_hand.empty() ? &flow.by_hand.front() : path;
}

} // namespace demur
