#include "judge.h"

#include "base/described.h"
#include "messaging/form_choice.h"

#include <algorithm>

namespace demur::evaluate {

namespace {

Profile whole_profile(const std::string& language)
{
    Profile profile;
    profile.first_name = "Alex";
    profile.last_name = "Winter";
    profile.email = "alex@example.org";
    profile.country = "IT";
    profile.language = language;
    profile.accounts = {{"facebook", "alex.winter"}, {"instagram", "alexwinter"}};
    profile.reason = "I object.";
    profile.prompts = "Who is Alex Winter?";
    profile.details = "Nothing more.";
    profile.evidence = {std::string(64, 'a')};
    return profile;
}

// The form that the label speaks of: the one that would be filled, else the one with as many controls.
const FormView* form_meant(const std::vector<FormView>& forms, const LabelledForm& labelled)
{
    if (const FormView* form = rpc::main_form(forms)) {
        return form;
    }
    const auto as_many = std::ranges::find_if(forms, [&](const FormView& form) { return form.fields.size() == labelled.fields.size(); });
    return as_many == forms.end() ? nullptr : &*as_many;
}

void judge_roles(const FormView* form, const LabelledForm& labelled, Judged& judged)
{
    for (std::size_t i = 0; i < labelled.fields.size(); ++i) {
        const LabelledField& field = labelled.fields[i];
        if (!field.role || std::ranges::find(labelled.honeypots, field.index) != labelled.honeypots.end()) {
            continue;
        }
        // A form of another size was cut elsewhere: none of its controls can be told to be this one.
        const bool same = form != nullptr && form->fields.size() == labelled.fields.size();
        const FieldRole found = same ? form->fields[i].role : FieldRole::unknown;
        judged.roles.emplace_back(*field.role, found);
        if (found != *field.role || !same) {
            judged.role_faults.push_back(std::string(enum_name(*field.role)) + " found as "
                                         + std::string(same ? enum_name(found) : "nothing") + ": " + field.label);
        }
    }
}

} // namespace

Judged judge(const LabelledForm& labelled)
{
    const Page page = read_html(labelled.html, {labelled.url, Surface::form});
    const std::vector<FormView> forms = view_forms(page);
    const FormView* form = rpc::main_form(forms);
    Judged judged;
    judged.kind = form == nullptr ? "other" : std::string(enum_name(form->kind));
    if (labelled.lookalike) {
        for (const FormView& other : forms) {
            judged.lookalike_filled += static_cast<int>(plan_form(other, page, nullptr, whole_profile(labelled.language)).values.size());
        }
        return judged;
    }
    const FormView* meant = form_meant(forms, labelled);
    judge_roles(meant, labelled, judged);
    if (meant != nullptr) {
        const FlowPack* flow = flow_of_form(*meant, page, FlowHints{labelled.kind == "third_party_form" ? "meta" : "unknown", "IT", {}});
        const Plan plan = plan_form(*meant, page, flow, whole_profile(labelled.language));
        judged.flow = plan.flow;
        const bool same = meant->fields.size() == labelled.fields.size();
        for (const PlanValue& value : plan.values) {
            const bool trap = same && std::ranges::find(labelled.honeypots, value.index) != labelled.honeypots.end();
            // Where the sizes differ, a value for a control that the label does not know is taken for the worst.
            const bool unknown = !same && value.index >= static_cast<std::int64_t>(labelled.fields.size());
            judged.honeypots_filled += trap || unknown ? 1 : 0;
        }
    }
    return judged;
}

} // namespace demur::evaluate
