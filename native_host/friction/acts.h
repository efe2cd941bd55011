// Which steps are acts of the person: what the metric `steps` counts.
#pragma once

#include "journal/step.h"

#include <string_view>

namespace demur {

inline bool is_act_of_person(const Step& step)
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

// What is done in Demur's own pages has this for a host.
inline bool is_on_demur(const Step& step)
{
    return step.host && std::string_view(*step.host) == "demur";
}

} // namespace demur
