#include "friction/keystroke_time.h"

#include "friction/acts.h"
#include "friction/keystroke_level.h"

namespace demur {
namespace {

std::optional<std::int64_t> model_of(const Step& step)
{
    constexpr std::int64_t shortcut = 2; // keys
    switch (step.kind) {
    case StepKind::keys:
    case StepKind::code: return step.count ? std::optional(klm::typed(*step.count)) : std::nullopt;
    case StepKind::paste:
    case StepKind::copy: return klm::typed(shortcut);
    case StepKind::choose: return klm::choose;
    case StepKind::file: return klm::file;
    case StepKind::click: return klm::click;
    case StepKind::hover: return klm::P;
    default: return 0; // a focus too: the key that moved it is among the keys
    }
}

} // namespace

std::optional<std::int64_t> keystroke_time(const StepList& steps, bool on_tool)
{
    std::int64_t sum = 0;
    for (const Step& step : steps) {
        if (step.actor != Actor::user || (on_tool && !is_on_demur(step))) {
            continue;
        }
        const std::optional<std::int64_t> time = model_of(step);
        if (!time) {
            return std::nullopt;
        }
        sum += *time;
    }
    return sum;
}

} // namespace demur
