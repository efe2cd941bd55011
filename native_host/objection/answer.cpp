#include "objection/answer.h"

#include "objection/text_length.h"

#include <utility>

namespace demur {

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

Answer refuse(std::string why)
{
    return {std::nullopt, std::move(why)};
}

Answer fill_field(const FormField& field, const std::string& value, const std::string& what)
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

Answer fill_prepared(const FormField& field, const std::optional<std::string>& value, const std::string& what)
{
    return value && !value->empty() ? fill_field(field, *value, what) : refuse("nothing is prepared for it");
}

Answer choose_in_field(const FormField& field, const OptionChoice& choice)
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

} // namespace demur
