// Matches a form's fields with what is prepared, strictly: a doubt leaves the field empty and says why.
#include "objection/person_answers.h"
#include "objection/text_answers.h"
#include "text/language.h"

#include <map>
#include <utility>

namespace demur {

namespace {

class Planner {
public:
    explicit Planner(PlanInput input) : input_(std::move(input))
    {
        for (const FormField& field : input_.form.fields) {
            visible_[field.role] += field.hidden ? 0 : 1;
        }
    }

    Plan make()
    {
        Plan plan;
        plan.flow = input_.flow != nullptr ? input_.flow->id : "unknown";
        plan.form = input_.form;
        for (const FormField& field : input_.form.fields) {
            if (field.role == FieldRole::submit || field.type == "button") {
                continue; // the person's to press
            }
            Answer answer = answer_for(field);
            if (answer.value) {
                answer.value->index = field.index;
                answer.value->role = field.role;
                answer.value->why = answer.why;
                if (!answer.value->ref) {
                    answer.value->ref = field.ref;
                }
                plan.values.push_back(std::move(*answer.value));
            } else {
                plan.refused.push_back({field.index, field.role, answer.why, field.ref});
            }
        }
        return plan;
    }

private:
    [[nodiscard]] int visible(FieldRole role) const
    {
        const auto count = visible_.find(role);
        return count == visible_.end() ? 0 : count->second;
    }

    // What holds for the whole form or for every role.
    [[nodiscard]] std::optional<std::string> objection_to(const FormField& field) const
    {
        if (field.hidden) {
            return "a person cannot see it (" + *field.hidden + ")";
        }
        if (input_.terms.against) {
            return input_.terms.against;
        }
        const bool for_anything = input_.flow != nullptr && input_.flow->general.value_or(false);
        if (input_.form.kind == FormKind::other && !for_anything) {
            return "the form is not an objection: nothing of it is filled";
        }
        if (input_.flow != nullptr && input_.form.kind != FormKind::code_request
            && input_.flow->kind != (input_.form.kind == FormKind::third_party_form ? "third_party" : "objection")) {
            return "the form does not belong to " + input_.flow->id + ": it is of another kind or generation";
        }
        if (field.role == FieldRole::unknown) {
            return "nothing says clearly what it is for";
        }
        if (field.role == FieldRole::code) {
            return "a one-time code is yours to type";
        }
        if (field.role == FieldRole::declaration) {
            return "a declaration is yours to make";
        }
        if (input_.flow != nullptr && input_.flow_field(field.role) == nullptr) {
            return input_.flow->id + " knows no such field: it may be another generation of the form";
        }
        const int count = visible(field.role);
        if (count > 1 && field.role != FieldRole::choice && field.role != FieldRole::evidence) {
            return "ambiguous: " + std::to_string(count) + " fields ask for the same";
        }
        return std::nullopt;
    }

    Answer answer_for(const FormField& field)
    {
        if (auto why = objection_to(field)) {
            return refuse(std::move(*why));
        }
        switch (field.role) {
        case FieldRole::email: return answer_email(field, input_);
        case FieldRole::first_name: return fill_prepared(field, input_.profile.first_name, "the first name of the profile");
        case FieldRole::last_name: return fill_prepared(field, input_.profile.last_name, "the last name of the profile");
        case FieldRole::name: return answer_full_name(field, input_);
        case FieldRole::username: return answer_username(field, input_);
        case FieldRole::country: return answer_country(field, input_);
        case FieldRole::choice: return request(field);
        case FieldRole::reason: return answer_reason(field, input_);
        case FieldRole::details: return answer_details(field, input_, visible(FieldRole::reason) > 0);
        case FieldRole::prompts: return answer_prompts(field, input_);
        case FieldRole::evidence: return evidence(field);
        case FieldRole::profile_url:
        case FieldRole::phone:
        case FieldRole::code:
        case FieldRole::declaration:
        case FieldRole::submit:
        case FieldRole::unknown: break;
        }
        return refuse("nothing is prepared for it");
    }

    Answer request(const FormField& field) const
    {
        std::vector<std::string> concepts{"object_own_information", "yes"};
        if (input_.form.kind == FormKind::third_party_form) {
            concepts = {"object_or_restrict"};
        }
        const FlowField* known = input_.flow_field(FieldRole::choice);
        if (known != nullptr && known->option_words) {
            concepts = *known->option_words;
        }
        if (field.type != "checkbox" && field.type != "switch") {
            return choose_in_field(field, choose_request(field, concepts, input_.form.languages));
        }
        FormField box = field;
        box.options = {{"", field.label, std::nullopt}};
        if (choose_request(box, concepts, input_.form.languages).option == nullptr) {
            return refuse("ticking it would say something else than an objection");
        }
        PlanValue checked;
        checked.action = FillAction::check;
        return {checked, "The box is " + described(field) + ": ticking it is what objects."};
    }

    // The k-th file field gets the k-th file; the last one says how many are left.
    Answer evidence(const FormField& field)
    {
        if (given_ >= input_.profile.evidence.size()) {
            return refuse("no evidence is prepared for it");
        }
        PlanValue attached;
        attached.action = FillAction::attach;
        attached.evidence = input_.profile.evidence[given_++];
        const bool last = --visible_[FieldRole::evidence] == 0;
        const std::size_t left = input_.profile.evidence.size() - given_;
        return {attached, "The field is " + described(field) + ": it gets prepared evidence"
                              + (last && left > 0 ? "; " + std::to_string(left) + " more files are prepared and are yours to add." : ".")};
    }

    PlanInput input_;
    std::map<FieldRole, int> visible_; // how many visible fields have this role
    std::size_t given_ = 0;            // evidence files given out
};

} // namespace

Plan plan_form(const FormView& form, const Page& page, const FlowPack* flow, const Profile& profile, const PlanTerms& terms)
{
    std::string language = primary_language(page.language);
    if (language.empty()) {
        language = profile.language.value_or("en");
    }
    return Planner({form, page, flow, profile, terms, std::move(language)}).make();
}

} // namespace demur
