// form.plan.
#include "base/error.h"
#include "base/time.h"
#include "messaging/form_choice.h"
#include "messaging/handlers/handlers.h"
#include "messaging/objection_care.h"
#include "messaging/profile_store.h"

namespace demur::rpc {

namespace {

// The text in the form's language, unless the person wrote it.
void translate(Journal& journal, ObjectionRow& row, const std::string& language)
{
    const std::string primary = language.substr(0, language.find('-'));
    if (primary.empty() || row.own_words || primary == row.language || reason_language(primary) != primary
        || status_of(row) == ObjectionStatus::confirmed) {
        return;
    }
    compose(row, primary, load_profile(journal).country.value_or(""));
    journal.save_objection(row);
}

Profile profile_for(const Journal& journal, const ObjectionRow& row)
{
    Profile profile = load_profile(journal);
    profile.reason = row.reason;
    profile.grounds = row.grounds;
    profile.evidence = row.evidence;
    profile.prompts = row.prompts ? row.prompts : profile.prompts;
    if (!row.username.empty()) {
        profile.accounts = {{row.service, row.username}};
    }
    return profile;
}

} // namespace

PlanResult handle(Context& context, method::FormPlan /*tag*/, PlanParams params)
{
    Journal& journal = context.journal();
    std::optional<ObjectionRow> row = journal.objection(params.objection);
    if (!row) {
        throw Error(ErrorCode::not_found, "there is no such objection");
    }
    const Page page = read_html(params.html, {params.url, Surface::form});
    const std::vector<FormView> forms = view_forms(page);
    const std::string country = load_profile(journal).country.value_or("");
    const std::string today = iso_utc(now_ms()).substr(0, 10);
    const FlowHints hints{row->service, country, today};
    const FormView* form = form_to_fill(forms, page, hints);
    if (form == nullptr) {
        throw Error(ErrorCode::not_found, "there is no form of an objection on this page");
    }
    translate(journal, *row, classify(page).language);
    return {plan_form(*form, page, flow_of_form(*form, page, hints), profile_for(journal, *row))};
}

} // namespace demur::rpc
