#include "messaging/objection_view.h"

#include "base/described.h"
#include "base/time.h"
#include "messaging/objection_care.h"
#include "objection/account_group.h"
#include "objection/law.h"

#include <algorithm>
#include <cmath>

namespace demur::rpc {

namespace {

constexpr std::int64_t second = 1000;

bool given(const std::optional<std::string>& text)
{
    return text && !text->empty();
}

bool lacks(const Profile& profile, FieldRole role)
{
    switch (role) {
    case FieldRole::country: return !given(profile.country);
    case FieldRole::email: return !given(profile.email);
    case FieldRole::first_name: return !given(profile.first_name);
    case FieldRole::last_name: return !given(profile.last_name);
    case FieldRole::name: return !given(profile.first_name) && !given(profile.last_name);
    default: return false;
    }
}

std::int64_t whole(const JourneyMetrics& metrics, std::string_view name)
{
    const auto found = std::ranges::find(metrics.metrics, name, &Metric::name);
    return found == metrics.metrics.end() || !found->value ? 0 : std::llround(*found->value);
}

std::optional<std::int64_t> whole_if_known(const JourneyMetrics& metrics, std::string_view name)
{
    const auto found = std::ranges::find(metrics.metrics, name, &Metric::name);
    return found == metrics.metrics.end() || !found->value ? std::nullopt : std::optional<std::int64_t>(std::llround(*found->value));
}

FrictionSoFar friction_of(const Journal& journal, const ObjectionRow& row, const FlowPack* flow)
{
    FrictionSoFar sum;
    std::int64_t busy = 0;
    for (const std::string& journey : journal.journeys_of_objection(row.id)) {
        const JourneyMetrics metrics = measure(journal.steps(journey), flow);
        sum.steps += whole(metrics, "steps");
        sum.screens += whole(metrics, "screens");
        busy += whole(metrics, "t_active") + whole(metrics, "t_read");
        if (const std::optional<std::int64_t> spared = whole_if_known(metrics, "spared_steps")) {
            sum.spared_steps = sum.spared_steps.value_or(0) + *spared;
        }
        if (const std::int64_t again = whole(metrics, "notices_again"); again > 0) {
            sum.notices_again = sum.notices_again.value_or(0) + again;
        }
    }
    sum.seconds = busy / second;
    return sum;
}

} // namespace

std::optional<std::string> missing_for(const ObjectionRow& row, const FlowPack* flow, const Profile& profile)
{
    if (flow == nullptr) {
        return std::nullopt;
    }
    if (flow->kind == third_party_kind && row.evidence.empty()) {
        return std::string(enum_name(FieldRole::evidence));
    }
    const auto found =
        std::ranges::find_if(flow->fields, [&profile](const FlowField& field) { return field.required && lacks(profile, field.role); });
    if (found != flow->fields.end()) {
        return std::string(enum_name(found->role));
    }
    // The law that a composed text cites is that of the country.
    const bool lawless = !row.own_words && !given(profile.country);
    return lawless ? std::optional(std::string(enum_name(FieldRole::country))) : std::nullopt;
}

ObjectionView view_of(const Journal& journal, const ObjectionRow& row, const Profile& profile, std::int64_t now)
{
    const FlowPack* flow = find_flow(row.flow);
    ObjectionView view;
    view.id = row.id;
    view.service = row.service;
    view.username = row.username;
    view.flow = row.flow;
    view.form_url = flow == nullptr ? "" : way_in(*flow);
    view.status = status_at(status_of(row), {row.submitted, row.extended}, now);
    view.missing = missing_for(row, flow, profile);
    view.next = view.status == ObjectionStatus::needs_user ? from_json<NextStep>(json::value(row.next))
                                                           : next_step(view.status, flow, view.missing);
    view.opened = iso_utc(row.opened);
    view.effective_date = row.effective_date;
    if (row.submitted) {
        view.answer_due = answer_due_date(*row.submitted, row.extended);
    }
    if (row.extended) {
        view.extended = true;
    }
    view.answer = answer_of(row);
    view.complaint = complaint_reason(view.status);
    view.language = row.language;
    view.reason = row.reason;
    view.prompts = row.prompts;
    view.evidence = row.evidence;
    for (const AccountName& other : group_of(profile, row.service, row.username).covers) {
        view.covers.push_back(shown_account(other));
    }
    if (row.own_words) {
        view.own_words = true;
        view.law = general_law; // what the person cites is not known
    } else {
        const ReasonSource source = reason_source(row.language, profile.country.value_or(""));
        view.law = source.law;
        view.reviewed = source.reviewed;
    }
    view.friction = friction_of(journal, row, flow);
    return view;
}

} // namespace demur::rpc
