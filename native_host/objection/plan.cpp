// Matches a form's fields with what is prepared, strictly: a doubt leaves the field empty and says why.
#include "flow/countries.h"
#include "flow/field_words.h"
#include "objection/choose_option.h"
#include "objection/objection.h"
#include "objection/text_length.h"
#include "page/url.h"

#include <algorithm>
#include <map>

namespace demur {

namespace {

// A value for a field, or the reason why it stays empty.
struct Answer {
    std::optional<PlanValue> value;
    std::string why;
};

// The same person gets the same text for the same form; another person another one (FNV-1a).
std::uint64_t seed_of(const Profile& profile)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const auto* part : {&profile.email, &profile.first_name, &profile.last_name}) {
        for (const char c : part->value_or("") + "\n") {
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
        }
    }
    return hash;
}

// How the field is known: what a person can check by looking.
std::string described(const FormField& field)
{
    constexpr std::size_t shown = 100;
    std::string text;
    if (!field.label.empty()) {
        text = "labelled \"" + clip_text(field.label, shown) + "\"";
    } else if (!field.name.empty()) {
        text = "named \"" + clip_text(field.name, shown) + "\"";
    } else {
        text = "known by its place in the form";
    }
    if (field.type == "email" || field.type == "file" || field.type == "tel") {
        text += ", of type " + field.type;
    }
    return text;
}

class Planner {
public:
    Planner(const FormView& form, const Page& page, const FlowPack* flow, const Profile& profile)
        : form_(form), page_(page), flow_(flow), profile_(profile), language_(primary_language(page.language))
    {
        for (const FormField& field : form.fields) {
            visible_[field.role] += field.hidden ? 0 : 1;
        }
        if (language_.empty()) {
            language_ = profile.language.value_or("en");
        }
    }

    Plan make()
    {
        Plan plan;
        plan.flow = flow_ != nullptr ? flow_->id : "unknown";
        plan.form = form_;
        for (const FormField& field : form_.fields) {
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
    static Answer refuse(std::string why) { return {std::nullopt, std::move(why)}; }

    static Answer fill(const FormField& field, const std::string& value, const std::string& what)
    {
        if (field.max_length && text_length(value) > *field.max_length) {
            return refuse(what + " has " + std::to_string(text_length(value)) + " characters; the field takes "
                          + std::to_string(*field.max_length));
        }
        PlanValue filled;
        filled.action = FillAction::fill;
        filled.value = value;
        return {filled, "The field is " + described(field) + ": it gets " + what + "."};
    }

    static Answer choose(const FormField& field, const OptionChoice& choice)
    {
        if (choice.option == nullptr) {
            return refuse(choice.why);
        }
        PlanValue chosen;
        chosen.action = FillAction::choose;
        chosen.option = choice.option->value.empty() ? choice.option->label : choice.option->value;
        chosen.ref = choice.option->ref; // the radio button; absent for a select
        return {chosen, "The field is " + described(field) + ", and " + choice.why + "."};
    }

    // What holds for the whole form or for every role.
    [[nodiscard]] std::optional<std::string> objection_to(const FormField& field) const
    {
        if (field.hidden) {
            return "a person cannot see it (" + *field.hidden + ")";
        }
        if (form_.kind == FormKind::other) {
            return "the form is not an objection: nothing of it is filled";
        }
        if (flow_ != nullptr && form_.kind != FormKind::code_request
            && flow_->kind != (form_.kind == FormKind::third_party_form ? "third_party" : "objection")) {
            return "the form does not belong to " + flow_->id + ": it is of another kind or generation";
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
        if (flow_ != nullptr && flow_field(field.role) == nullptr) {
            return flow_->id + " knows no such field: it may be another generation of the form";
        }
        const auto count = visible_.find(field.role);
        if (count != visible_.end() && count->second > 1 && field.role != FieldRole::choice && field.role != FieldRole::evidence) {
            return "ambiguous: " + std::to_string(count->second) + " fields ask for the same";
        }
        return std::nullopt;
    }

    Answer answer_for(const FormField& field)
    {
        if (auto why = objection_to(field)) {
            return refuse(std::move(*why));
        }
        switch (field.role) {
        case FieldRole::email: return email(field);
        case FieldRole::first_name: return prepared(field, profile_.first_name, "the first name of the profile");
        case FieldRole::last_name: return prepared(field, profile_.last_name, "the last name of the profile");
        case FieldRole::name: return full_name(field);
        case FieldRole::username: return username(field);
        case FieldRole::country: return country(field);
        case FieldRole::choice: return request(field);
        case FieldRole::reason: return reason(field);
        case FieldRole::details: return details(field);
        case FieldRole::prompts: return own_text(field, profile_.prompts, "the prompts of the profile");
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

    static Answer prepared(const FormField& field, const std::optional<std::string>& value, const std::string& what)
    {
        return value && !value->empty() ? fill(field, *value, what) : refuse("nothing is prepared for it");
    }

    Answer email(const FormField& field) const
    {
        if (field.prefilled.value_or(false) && !profile_.email) {
            return refuse("prefilled by the page");
        }
        return prepared(field, profile_.email, "the e-mail address of the profile");
    }

    Answer full_name(const FormField& field) const
    {
        if (!profile_.first_name || !profile_.last_name) {
            return refuse("a full name needs the first and the last name");
        }
        return fill(field, *profile_.first_name + " " + *profile_.last_name, "the first and last name of the profile");
    }

    Answer username(const FormField& field) const
    {
        std::string service = flow_ != nullptr ? flow_->service : "meta";
        for (const char* known : {"facebook", "instagram"}) {
            if (service == "meta" && is_host_of_service(host_of(page_.url), known)) {
                service = known;
            }
        }
        std::vector<std::string> names;
        for (const AccountName& account : profile_.accounts) {
            if ((service == "meta" || account.service == service) && !account.username.empty()) {
                names.push_back(account.username);
            }
        }
        if (names.size() > 1) {
            return refuse("ambiguous: the profile has " + std::to_string(names.size()) + " accounts that it could mean");
        }
        return names.empty() ? refuse("nothing is prepared for it") : fill(field, names.front(), "the account's name of the profile");
    }

    Answer country(const FormField& field) const
    {
        if (!profile_.country) {
            return refuse("nothing is prepared for it");
        }
        std::string code = *profile_.country;
        std::transform(code.begin(), code.end(), code.begin(),
                       [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
        if (!field.options.empty()) {
            return choose(field, choose_country(field.options, code));
        }
        if (field.type == "combobox" || field.type == "select") {
            return refuse("its options are not on the page yet: choose " + code + " yourself");
        }
        const Country* known = find_country(code);
        const auto name = known == nullptr ? decltype(known->in.begin()){} : known->in.find(language_);
        if (known == nullptr || name == known->in.end()) {
            return refuse("the name of " + code + " in the form's language is not known");
        }
        return fill(field, name->second, "the country of the profile, in the form's language");
    }

    Answer request(const FormField& field) const
    {
        std::vector<std::string> concepts{"object_own_information", "yes"};
        if (form_.kind == FormKind::third_party_form) {
            concepts = {"object_or_restrict"};
        }
        const FlowField* known = flow_ != nullptr ? flow_field(FieldRole::choice) : nullptr;
        if (known != nullptr && known->option_words) {
            concepts = *known->option_words;
        }
        if (field.type != "checkbox" && field.type != "switch") {
            return choose(field, choose_request(field, concepts));
        }
        FormField box = field;
        box.options = {{"", field.label, std::nullopt}};
        if (choose_request(box, concepts).option == nullptr) {
            return refuse("ticking it would say something else than an objection");
        }
        PlanValue checked;
        checked.action = FillAction::check;
        return {checked, "The box is " + described(field) + ": ticking it is what objects."};
    }

    [[nodiscard]] std::int64_t least(const FormField& field) const
    {
        std::int64_t length = field.min_length.value_or(0);
        for (const Demand& demand : flow_ != nullptr ? flow_->demands : std::vector<Demand>()) {
            if (demand.kind == "min_length" && demand.enforced != "no") {
                length = std::max(length, demand.min_length.value_or(0));
            }
        }
        return length;
    }

    // A text in the person's own words is never cut or lengthened, and never replaces one that is there already.
    Answer own_text(const FormField& field, const std::optional<std::string>& text, const std::string& what) const
    {
        if (field.prefilled.value_or(false)) {
            return refuse("it already holds a text");
        }
        if (text && field.min_length && text_length(*text) < *field.min_length) {
            return refuse(what + " is shorter than the " + std::to_string(*field.min_length) + " characters that the field demands");
        }
        return prepared(field, text, what);
    }

    Answer reason(const FormField& field) const
    {
        if (field.prefilled.value_or(false)) {
            return refuse("it already holds a text");
        }
        const std::int64_t shortest = least(field);
        if (profile_.reason) {
            if (text_length(*profile_.reason) < shortest) {
                return refuse("your reason has " + std::to_string(text_length(*profile_.reason)) + " characters; at least "
                              + std::to_string(shortest) + " are demanded");
            }
            return fill(field, *profile_.reason, "the reason you prepared");
        }
        if (profile_.grounds.empty()) {
            return refuse("nothing is prepared for it");
        }
        ReasonRequest wanted;
        wanted.language = reason_language();
        wanted.grounds = profile_.grounds;
        wanted.kind = form_.kind == FormKind::third_party_form ? "third_party" : "objection";
        wanted.min_length = shortest;
        wanted.max_length = field.max_length.value_or(0);
        wanted.seed = seed_of(profile_);
        const std::string text = compose_reason(wanted);
        if (text_length(text) < shortest) {
            return refuse("no text has both the " + std::to_string(shortest) + " characters demanded and the "
                          + std::to_string(wanted.max_length) + " allowed");
        }
        return fill(field, text, "the reason composed from your grounds");
    }

    [[nodiscard]] std::string reason_language() const { return knows_language(language_) ? language_ : profile_.language.value_or("en"); }

    // Where a form asks for nothing but further information, that is the place for the reason.
    Answer details(const FormField& field) const
    {
        const FlowField* known = flow_ != nullptr ? flow_field(FieldRole::details) : nullptr;
        const auto reasons = visible_.find(FieldRole::reason);
        const bool has_reason = reasons != visible_.end() && reasons->second > 0;
        if (!profile_.details && !has_reason && known != nullptr && known->fill == "reason") {
            return reason(field);
        }
        return own_text(field, profile_.details, "the further information of the profile");
    }

    // The k-th file field gets the k-th file; the last one says how many are left.
    Answer evidence(const FormField& field)
    {
        if (given_ >= profile_.evidence.size()) {
            return refuse("no evidence is prepared for it");
        }
        PlanValue attached;
        attached.action = FillAction::attach;
        attached.evidence = profile_.evidence[given_++];
        const bool last = --visible_[FieldRole::evidence] == 0;
        const std::size_t left = profile_.evidence.size() - given_;
        return {attached, "The field is " + described(field) + ": it gets prepared evidence"
                              + (last && left > 0 ? "; " + std::to_string(left) + " more files are prepared and are yours to add." : ".")};
    }

    [[nodiscard]] const FlowField* flow_field(FieldRole role) const
    {
        const auto found =
            std::find_if(flow_->fields.begin(), flow_->fields.end(), [&](const FlowField& field) { return field.role == role; });
        return found != flow_->fields.end() ? &*found : nullptr;
    }

    const FormView& form_;
    const Page& page_;
    const FlowPack* flow_;
    const Profile& profile_;
    std::string language_;
    std::map<FieldRole, int> visible_; // how many visible fields have this role
    std::size_t given_ = 0;            // evidence files given out
};

} // namespace

Plan plan_form(const FormView& form, const Page& page, const FlowPack* flow, const Profile& profile)
{
    return Planner(form, page, flow, profile).make();
}

} // namespace demur
