#include "flow/form_kind.h"

#include "flow/field_words.h"

#include <algorithm>

namespace demur {

namespace {

bool titled(std::string_view words, std::string_view text)
{
    return says(WordTable::titles, words, text);
}

class Fields {
public:
    explicit Fields(const std::vector<FormField>& fields) : fields_(fields) {}

    [[nodiscard]] bool have(FieldRole role) const
    {
        return std::any_of(fields_.begin(), fields_.end(), [&](const FormField& field) { return field.role == role; });
    }
    [[nodiscard]] bool have_type(std::string_view type) const
    {
        return std::any_of(fields_.begin(), fields_.end(), [&](const FormField& field) { return field.type == type; });
    }
    template <class Says> [[nodiscard]] bool offer(Says says_so) const
    {
        return std::any_of(fields_.begin(), fields_.end(), [&](const FormField& field) {
            return field.role == FieldRole::choice
                   && std::any_of(field.options.begin(), field.options.end(), [&](const Choice& option) { return says_so(option.label); });
        });
    }
    [[nodiscard]] bool choices_speak_of_ai() const
    {
        return std::any_of(fields_.begin(), fields_.end(),
                           [](const FormField& field) { return field.role == FieldRole::choice && titled("ai", field.label); });
    }
    // A text area for a comment, a reply: by its name or its short label.
    [[nodiscard]] bool comment() const
    {
        constexpr std::size_t short_label = 40;
        return std::any_of(fields_.begin(), fields_.end(), [](const FormField& field) {
            return (field.type == "textarea" || field.type == "contenteditable")
                   && (titled("elsewhere", field.name) || (field.label.size() <= short_label && titled("elsewhere", field.label)));
        });
    }
    // The one field that a person can fill in is a code.
    [[nodiscard]] bool are_a_lone_code() const
    {
        std::size_t visible = 0;
        bool code = false;
        for (const FormField& field : fields_) {
            if (!field.hidden && field.role != FieldRole::submit && field.type != "button" && field.type != "checkbox") {
                ++visible;
                code = field.role == FieldRole::code && !titled("elsewhere", field.label);
            }
        }
        return visible == 1 && code;
    }

private:
    const std::vector<FormField>& fields_;
};

} // namespace

bool is_third_party_option(std::string_view label)
{
    return titled("third_party", label) && (titled("ai", label) || says(WordTable::choices, "object_or_restrict", label));
}

bool is_own_information_option(std::string_view label)
{
    return !titled("third_party", label)
           && (says(WordTable::choices, "object_own_information", label) || (titled("objection", label) && titled("ai", label)));
}

FormKind kind_of_form(std::string_view title, const FormSurroundings& around, const std::vector<FormField>& fields)
{
    const Fields have(fields);
    if (have.have_type("password") || have.have_type("search") || have.comment() || titled("elsewhere", title)) {
        return FormKind::other;
    }
    if (have.are_a_lone_code()) {
        return around.signs_in ? FormKind::other : FormKind::code_request;
    }
    const bool email = have.have(FieldRole::email);
    const bool choice = have.have(FieldRole::choice);
    const bool of_ai = titled("ai", title);

    const bool prompts_and_evidence = have.have(FieldRole::prompts) && have.have(FieldRole::evidence);
    const bool titled_third_party = of_ai && titled("third_party", title);
    if (prompts_and_evidence || (titled_third_party && (email || choice || have.have(FieldRole::prompts)))
        || (email && have.offer(is_third_party_option) && !have.offer(is_own_information_option))) {
        return FormKind::third_party_form;
    }

    const bool long_text = have.have_type("textarea") || have.have_type("contenteditable");
    const bool asks = email || long_text || have.have(FieldRole::reason) || have.have(FieldRole::country) || choice;
    const bool objection = titled("objection", title);
    if (asks && ((objection && (of_ai || have.choices_speak_of_ai())) || have.offer(is_own_information_option))) {
        return FormKind::objection_form;
    }

    // A form without a telling title under a telling heading: its fields must speak for themselves. A comment form under
    // an article on objections asks for a name.
    const bool telling_heading = std::any_of(around.headings.begin(), around.headings.end(), [](std::string_view heading) {
        return titled("objection", heading) && titled("ai", heading);
    });
    const bool names = have.have(FieldRole::name) || have.have(FieldRole::first_name) || have.have(FieldRole::profile_url);
    if (telling_heading && have.have(FieldRole::reason) && (email || have.have(FieldRole::country)) && !names) {
        return FormKind::objection_form;
    }
    return FormKind::other;
}

} // namespace demur
