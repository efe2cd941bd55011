// form.plan.
#include "base/error.h"
#include "base/time.h"
#include "messaging/form_choice.h"
#include "messaging/handlers/handlers.h"
#include "messaging/objection_care.h"
#include "messaging/profile_store.h"
#include "messaging/standing.h"
#include "messaging/wrong_turn.h"

#include <algorithm>

namespace demur::rpc {

namespace {

constexpr std::size_t most_set_aside = 100;

// The form's language where there are texts in it, else the objection's.
std::string language_on_screen(const ObjectionRow& row, const Page& page)
{
    const std::string language = classify(page).language;
    const std::string primary = language.substr(0, language.find('-'));
    return !primary.empty() && reason_language(primary) == primary ? primary : row.language;
}

Profile profile_for(Profile profile, const ObjectionRow& row)
{
    profile.reason = row.own_words ? std::optional(row.reason) : std::nullopt;
    profile.grounds = row.grounds;
    profile.evidence = row.evidence;
    profile.prompts = row.prompts ? row.prompts : profile.prompts;
    if (!row.username.empty()) {
        profile.accounts = {{row.service, row.username}};
    }
    return profile;
}

// What the objection may not be filled into at all.
std::optional<std::string> against(const FormView& form, const Page& page, const Profile& profile, const ObjectionRow& row)
{
    const FlowPack* prepared = find_flow(row.flow);
    const bool third_party = prepared != nullptr && prepared->kind == third_party_kind;
    if (prepared != nullptr && form.kind == FormKind::third_party_form && !third_party) {
        return "the form is about data from third parties, and this objection is for your own account";
    }
    if (form.kind == FormKind::objection_form && third_party) {
        return "the form is for an account, and this objection is about data from third parties";
    }
    if (const std::optional<std::string> other = other_account(page, profile, row)) {
        return "the page is signed in for " + *other + ", and this objection is for " + row.username;
    }
    return std::nullopt;
}

// The reason that the plan gives, wherever the form has its place for it.
std::optional<std::string> reason_given(const Plan& plan, const Profile& profile)
{
    std::optional<std::string> text;
    for (const PlanValue& value : plan.values) {
        const bool details = value.role == FieldRole::details && value.value != profile.details;
        if (value.role == FieldRole::reason || (details && !text)) {
            text = value.value;
        }
    }
    return text;
}

// What goes into the form is what the objection says: in its language, and of a length that it takes.
void keep_text(Journal& journal, ObjectionRow& row, const std::optional<std::string>& text, const std::string& language)
{
    if (!row.own_words && !was_sent(row) && text && (*text != row.reason || language != row.language)) {
        row.reason = *text;
        row.language = language;
        journal.save_objection(row);
    }
}

} // namespace

PlanResult handle(Context& context, method::FormPlan /*tag*/, PlanParams params)
{
    const std::vector<std::string> set_aside = params.set_aside.value_or(std::vector<std::string>());
    if (set_aside.size() > most_set_aside) {
        throw Error(ErrorCode::too_large, "params.set_aside: at most " + std::to_string(most_set_aside) + " flows");
    }
    Journal& journal = context.journal();
    std::optional<ObjectionRow> row = journal.objection(params.objection);
    if (!row) {
        throw Error(ErrorCode::not_found, "there is no such objection");
    }
    const Page page = read_html(params.html, {params.url, Surface::form});
    const std::vector<FormView> forms = view_forms(page);
    const Profile known = load_profile(journal);
    const std::string country = known.country.value_or("");
    const std::string today = iso_utc(now_ms()).substr(0, 10);
    const FlowHints hints{row->service, country, today};
    const FormView* form = form_to_fill(forms, page, hints);
    if (form == nullptr) {
        throw Error(ErrorCode::not_found, "there is no form of an objection on this page");
    }
    const FlowPack* flow = flow_of_form(*form, page, hints);
    if (flow != nullptr && std::ranges::find(set_aside, flow->id) != set_aside.end()) {
        flow = nullptr;
    }
    const std::string language = language_on_screen(*row, page);
    const ReasonRequest composed = reason_request(*row, language, country);
    const Profile profile = profile_for(known, *row);
    PlanTerms terms;
    terms.composed = row->own_words ? nullptr : &composed;
    terms.against = against(*form, page, known, *row);
    PlanResult result{plan_form(*form, page, flow, profile, terms)};
    keep_text(journal, *row, reason_given(result.plan, profile), language);
    return result;
}

} // namespace demur::rpc
