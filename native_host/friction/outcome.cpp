#include "friction/outcome.h"

namespace demur {
namespace {

bool waits_for_code(const Timeline& timeline)
{
    bool waits = false;
    for (const Step& step : timeline.steps) {
        waits = step.kind == StepKind::code_request || (waits && step.kind != StepKind::code);
    }
    return waits;
}

bool is_overdue(const Facts& facts)
{
    constexpr std::int64_t day = std::int64_t{24} * 60 * 60 * 1000;
    if (facts.flow == nullptr || !facts.now || facts.sendings.taken == nullptr) {
        return false;
    }
    const std::optional<std::int64_t> sent = facts.timeline.wall(*facts.sendings.taken);
    return sent && *facts.now - *sent > facts.flow->answer_days * day;
}

} // namespace

std::string outcome_of(const Facts& facts)
{
    const std::string& status = facts.timeline.status;
    if (status == "confirmed" || status == "denied") {
        return status == "confirmed" ? "fulfilled" : status;
    }
    if (waits_for_code(facts.timeline)) {
        return "need_user_verification";
    }
    if (facts.sent) {
        return is_overdue(facts) ? "expired" : "in_progress";
    }
    return status == "open" ? "open" : "unknown";
}

std::optional<std::string> abandoned_at(const Facts& facts)
{
    if (facts.timeline.status != "abandoned") {
        return std::nullopt;
    }
    const std::vector<ScreenVisit>& visits = facts.screens.visits;
    return visits.empty() ? "unknown" : visits.back().step->detail.value_or("unknown");
}

} // namespace demur
