#include "friction/demands.h"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

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

// By kind, in order: there are few.
class DemandList {
public:
    // That of its kind: the one that is there, else this one.
    DemandMet& add(DemandMet demand)
    {
        const auto place = std::lower_bound(all_.begin(), all_.end(), demand.kind,
                                            [](const DemandMet& d, const std::string& kind) { return d.kind < kind; });
        return place != all_.end() && place->kind == demand.kind ? *place : *all_.insert(place, std::move(demand));
    }
    [[nodiscard]] bool contains(std::string_view kind) const
    {
        return std::any_of(all_.begin(), all_.end(), [kind](const DemandMet& demand) { return demand.kind == kind; });
    }
    std::vector<DemandMet>& all() { return all_; }

private:
    std::vector<DemandMet> all_;
};

DemandList demands_on_screen(const Timeline& timeline)
{
    DemandList list;
    for (const Step& step : timeline.of(StepKind::demand)) {
        if (step.field) {
            DemandMet& met = list.add({*step.field, "not_stated", "untested", Basis::measured});
            // Asked for twice and once required: required.
            if (step.detail == "required" || (step.detail == "optional" && met.stated != "required")) {
                met.stated = *step.detail;
            }
        }
    }
    if (!list.all().empty()) {
        const FieldsSent sendings(timeline);
        for (DemandMet& met : list.all()) {
            met.enforced = sendings.enforced(met.kind);
        }
    }
    if (!timeline.of(StepKind::code_request).empty()) { // the form does not go on without the code
        const DemandMet code{"code", "required", "yes", Basis::measured};
        list.add(code) = code;
    }
    return list;
}

} // namespace

std::vector<DemandMet> demands_met(const Timeline& timeline, const FlowPack* flow)
{
    DemandList list = demands_on_screen(timeline);
    if (flow != nullptr) {
        list.all().reserve(list.all().size() + flow->demands.size());
        // A form that asks for the name in two fields was met with them; the pack says "name" once.
        const bool name_met = list.contains("first_name") || list.contains("last_name");
        for (const Demand& declared : flow->demands) {
            if (declared.kind != "name" || !name_met) {
                list.add({declared.kind, declared.stated, declared.enforced, Basis::declared});
            }
        }
    }
    return std::move(list.all());
}

} // namespace demur
