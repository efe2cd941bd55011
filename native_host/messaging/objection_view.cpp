#include "messaging/objection_view.h"

#include "base/described.h"
#include "base/time.h"
#include "messaging/objection_care.h"
#include "objection/account_group.h"
#include "objection/law.h"

#include <algorithm>

namespace demur::rpc {

namespace {

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
    FrictionTally fresh;
    return view_of(journal, row, profile, now, fresh);
}

ObjectionView view_of(const Journal& journal, const ObjectionRow& row, const Profile& profile, std::int64_t now, FrictionTally& tally)
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
    view.friction = tally.of(journal, row.id, flow);
    return view;
}

} // namespace demur::rpc
