#include "flow/form_kind.h"

#include "flow/control_role.h"

#include <algorithm>

namespace demur {

namespace {

bool speaks_of_third_party(const FieldMeanings& said)
{
    return said.has(FieldMeaning::third_party) && (said.has(FieldMeaning::ai) || said.has(FieldMeaning::object_or_restrict));
}

bool speaks_of_own_information(const FieldMeanings& said)
{
    return !said.has(FieldMeaning::third_party)
           && (said.has(FieldMeaning::object_own_information) || said.has_all({FieldMeaning::objection, FieldMeaning::ai}));
}

bool is_area(const FormField& field)
{
    return field.type == "textarea" || field.type == "contenteditable" || field.type == "textbox";
}

class Fields {
public:
    Fields(const std::vector<FormField>& fields, const std::vector<ControlWords>& words, LanguageSet languages)
        : fields_(fields), words_(words), languages_(languages)
    {
        for (const FormField& field : fields) {
            for (const Choice& option : field.options) {
                if (field.role == FieldRole::choice) {
                    const FieldMeanings said = read_said(option.label).in(languages);
                    offers_third_party_ |= speaks_of_third_party(said);
                    offers_own_information_ |= speaks_of_own_information(said);
                }
            }
        }
    }

    [[nodiscard]] bool have(FieldRole role) const
    {
        return std::any_of(fields_.begin(), fields_.end(), [&](const FormField& field) { return field.role == role && !field.hidden; });
    }
    [[nodiscard]] bool have_type(std::string_view type) const
    {
        return std::any_of(fields_.begin(), fields_.end(), [&](const FormField& field) { return field.type == type && !field.hidden; });
    }
    [[nodiscard]] bool offer_third_party() const { return offers_third_party_; }
    [[nodiscard]] bool offer_own_information() const { return offers_own_information_; }
    [[nodiscard]] bool choices_speak_of_ai() const
    {
        return any([&](std::size_t i) { return fields_[i].role == FieldRole::choice && label(i).has(FieldMeaning::ai); });
    }
    // A box to tick that is the objection itself.
    [[nodiscard]] bool tick_to_object() const
    {
        return any([&](std::size_t i) {
            return fields_[i].role == FieldRole::choice && fields_[i].options.empty() && speaks_of_own_information(label(i));
        });
    }
    [[nodiscard]] bool ask_in_writing() const
    {
        return std::any_of(fields_.begin(), fields_.end(), [](const FormField& field) { return is_area(field) && !field.hidden; });
    }
    // A text area for a comment, a reply: by its name or its short label.
    [[nodiscard]] bool comment() const
    {
        constexpr std::size_t short_label = 40;
        return any([&](std::size_t i) {
            const bool named = words_[i].name.in(languages_).has(FieldMeaning::elsewhere);
            return is_area(fields_[i]) && (named || (fields_[i].label.size() <= short_label && label(i).has(FieldMeaning::elsewhere)));
        });
    }
    // All that a person can fill in is one code, in one field or in one for each of its digits.
    [[nodiscard]] bool are_a_lone_code() const
    {
        std::size_t others = 0;
        std::size_t codes = 0;
        bool elsewhere = false;
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            const FormField& field = fields_[i];
            if (field.hidden || field.role == FieldRole::submit || field.type == "button" || field.type == "checkbox") {
                continue;
            }
            codes += field.role == FieldRole::code ? 1U : 0U;
            others += field.role == FieldRole::code ? 0U : 1U;
            elsewhere = elsewhere || label(i).has(FieldMeaning::elsewhere);
        }
        const bool digits = codes >= least_digits && std::all_of(fields_.begin(), fields_.end(), [](const FormField& field) {
                                return field.role != FieldRole::code || field.max_length == 1;
                            });
        return others == 0 && !elsewhere && (codes == 1 || digits);
    }

private:
    [[nodiscard]] FieldMeanings label(std::size_t i) const { return words_[i].label.in(languages_); }
    template <class Is> [[nodiscard]] bool any(Is is) const
    {
        for (std::size_t i = 0; i < fields_.size(); ++i) {
            if (is(i)) {
                return true;
            }
        }
        return false;
    }

    const std::vector<FormField>& fields_;
    const std::vector<ControlWords>& words_;
    LanguageSet languages_;
    bool offers_third_party_ = false;
    bool offers_own_information_ = false;
};

} // namespace

bool is_third_party_option(std::string_view label)
{
    return speaks_of_third_party(what_is_said(label));
}

bool is_own_information_option(std::string_view label)
{
    return speaks_of_own_information(what_is_said(label));
}

FormKind kind_of_form(const Said& title, const FormSurroundings& around, const std::vector<FormField>& fields,
                      const std::vector<ControlWords>& labels, LanguageSet languages)
{
    const Fields have(fields, labels, languages);
    const FieldMeanings titled = title.in(languages);
    if (have.have_type("password") || have.have_type("search") || have.comment() || titled.has(FieldMeaning::elsewhere)) {
        return FormKind::other;
    }
    if (have.are_a_lone_code()) {
        return around.signs_in ? FormKind::other : FormKind::code_request;
    }
    const bool email = have.have(FieldRole::email);
    const bool choice = have.have(FieldRole::choice);
    const bool of_ai = titled.has(FieldMeaning::ai);

    // Feedback on an answer asks for both, too, but not who it comes from.
    const bool names = have.have(FieldRole::name) || have.have(FieldRole::first_name) || have.have(FieldRole::profile_url);
    const bool prompts_and_evidence =
        have.have(FieldRole::prompts) && have.have(FieldRole::evidence) && email && (names || have.have(FieldRole::country));
    const bool titled_third_party = of_ai && titled.has(FieldMeaning::third_party);
    const bool begins = have.have(FieldRole::country) && have.have(FieldRole::submit); // its other pages ask for the rest
    if (prompts_and_evidence || (titled_third_party && (email || choice || begins || have.have(FieldRole::prompts)))
        || (email && have.offer_third_party() && !have.offer_own_information())) {
        return FormKind::third_party_form;
    }

    const bool asks = email || have.ask_in_writing() || have.have(FieldRole::reason) || have.have(FieldRole::country) || choice;
    const bool objection = titled.has(FieldMeaning::objection);
    if (asks && ((objection && (of_ai || have.choices_speak_of_ai())) || have.offer_own_information() || have.tick_to_object())) {
        return FormKind::objection_form;
    }

    // A form without a telling title under a telling heading: its fields must speak for themselves. A comment form under
    // an article on objections asks for a name.
    const bool telling_heading = std::any_of(around.headings.begin(), around.headings.end(), [&](const Said& heading) {
        return heading.in(languages).has_all({FieldMeaning::objection, FieldMeaning::ai});
    });
    if (telling_heading && have.have(FieldRole::reason) && (email || have.have(FieldRole::country)) && !names) {
        return FormKind::objection_form;
    }
    return FormKind::other;
}

} // namespace demur
