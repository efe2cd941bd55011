#include "friction/demands.h"

#include <map>
#include <set>
#include <string_view>

namespace demur {
namespace {

// The roles that a sent form held something in: "email:21.reason:340".
std::set<std::string_view> roles_sent(std::string_view detail)
{
    std::set<std::string_view> roles;
    while (!detail.empty()) {
        const std::string_view pair = detail.substr(0, detail.find('.'));
        const std::size_t colon = pair.find(':');
        if (colon != std::string_view::npos && pair.substr(colon + 1).find_first_not_of('0') != std::string_view::npos) {
            roles.insert(pair.substr(0, colon));
        }
        detail.remove_prefix(std::min(pair.size() + 1, detail.size()));
    }
    return roles;
}

// What a sent form's lengths cannot tell about.
bool is_told_by_lengths(std::string_view kind)
{
    static const std::set<std::string_view> untold = {"captcha", "code", "login", "min_length", "per_account", "submit", "unknown"};
    return !untold.contains(kind);
}

// What sendings show of each field: a refusal at it that ended when it was given, or a form that was taken without it.
class FieldsSent {
public:
    explicit FieldsSent(const Timeline& timeline)
    {
        for (const Step& step : timeline.steps) {
            if (step.kind == StepKind::submit) {
                sent_ = step.detail ? std::optional(roles_sent(*step.detail)) : std::nullopt;
            } else if (step.kind == StepKind::error && step.detail == "refused" && step.field) {
                refused_.insert(*step.field);
                sent_.reset(); // that sending was not taken
            } else if ((step.kind == StepKind::code_request || step.kind == StepKind::confirmation) && sent_) {
                accepted_ = sent_;
            }
        }
    }

    [[nodiscard]] std::string enforced(const std::string& kind) const
    {
        if (!accepted_ || !is_told_by_lengths(kind)) {
            return "untested";
        }
        if (!accepted_->contains(kind)) {
            return "no";
        }
        return refused_.contains(kind) ? "yes" : "untested";
    }

private:
    std::optional<std::set<std::string_view>> sent_; // held by the last sending that was not refused
    std::optional<std::set<std::string_view>> accepted_;
    std::set<std::string_view> refused_;
};

std::map<std::string, DemandMet> demands_on_screen(const Timeline& timeline)
{
    std::map<std::string, DemandMet> by_kind;
    for (const Step& step : timeline.of(StepKind::demand)) {
        if (step.field) {
            DemandMet& met =
                by_kind.try_emplace(*step.field, DemandMet{*step.field, "not_stated", "untested", Basis::measured}).first->second;
            // Asked for twice and once required: required.
            if (step.detail == "required" || (step.detail == "optional" && met.stated != "required")) {
                met.stated = *step.detail;
            }
        }
    }
    if (!by_kind.empty()) {
        const FieldsSent sendings(timeline);
        for (auto& [kind, met] : by_kind) {
            met.enforced = sendings.enforced(kind);
        }
    }
    if (!timeline.of(StepKind::code_request).empty()) { // the form does not go on without the code
        by_kind["code"] = {"code", "required", "yes", Basis::measured};
    }
    return by_kind;
}

} // namespace

std::vector<DemandMet> demands_met(const Timeline& timeline, const FlowPack* flow)
{
    std::map<std::string, DemandMet> by_kind = demands_on_screen(timeline);
    if (flow != nullptr) {
        // A form that asks for the name in two fields was met with them; the pack says "name" once.
        const bool name_met = by_kind.contains("first_name") || by_kind.contains("last_name");
        for (const Demand& declared : flow->demands) {
            if (declared.kind == "name" && name_met) {
                continue;
            }
            by_kind.try_emplace(declared.kind, DemandMet{declared.kind, declared.stated, declared.enforced, Basis::declared});
        }
    }
    std::vector<DemandMet> demands;
    demands.reserve(by_kind.size());
    for (auto& [kind, demand] : by_kind) {
        demands.push_back(std::move(demand));
    }
    return demands;
}

} // namespace demur
