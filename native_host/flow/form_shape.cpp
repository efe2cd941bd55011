#include "flow/form_shape.h"

#include "flow/control_role.h"
#include "flow/option_words.h"

#include <algorithm>

namespace demur {

namespace {

bool is_area(const FormField& field)
{
    return field.type == "textarea" || field.type == "contenteditable" || field.type == "textbox";
}

bool is_button(const FormField& field)
{
    return field.role == FieldRole::submit || field.type == "button" || field.type == "submit" || field.type == "image";
}

bool is_line(const FormField& field)
{
    return field.type.empty() || field.type == "text" || field.type == "number" || field.type == "tel" || field.type == "url";
}

} // namespace

FormShape::FormShape(const std::vector<FormField>& fields, const std::vector<ControlWords>& words, const FormLanguages& languages)
    : fields_(fields), words_(words), languages_(languages)
{
    count_fields();
    read_offers();
}

template <class Is> bool FormShape::any(Is is) const
{
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        if (!fields_[i].hidden && is(i)) {
            return true;
        }
    }
    return false;
}

void FormShape::count_fields()
{
    for (std::size_t i = 0; i < fields_.size(); ++i) {
        const FormField& field = fields_[i];
        if (field.hidden) {
            continue;
        }
        const bool unknown = field.role == FieldRole::unknown;
        areas_ += is_area(field) ? 1U : 0U;
        other_areas_ += is_area(field) && unknown && label(i).has(FieldMeaning::other) ? 1U : 0U;
        untold_areas_ += is_area(field) && unknown && !field.label.empty() ? 1U : 0U;
        strange_lines_ += is_line(field) && unknown ? 1U : 0U;
        const bool list = field.type == "select" || field.type == "combobox";
        untold_lists_ += list && unknown && field.options.size() <= 1 ? 1U : 0U;
    }
    // Beside one half of a name stands the other.
    const bool half_a_name = !has(FieldRole::name) && has(FieldRole::first_name) != has(FieldRole::last_name);
    strange_lines_ -= half_a_name && strange_lines_ == 1 ? 1U : 0U;
}

void FormShape::read_offers()
{
    for (const FormField& field : fields_) {
        for (const Choice& option : field.options) {
            if (field.role == FieldRole::choice) {
                const FieldMeanings said = read_said(option.label).in(languages_.plausible);
                offers_third_party_ |= speaks_of_third_party(said);
                offers_own_information_ |= speaks_of_own_information(said);
                offers_other_rights_ |= said.has(FieldMeaning::other_right);
            }
        }
    }
}

bool FormShape::could_be_known() const
{
    const bool asks = areas_ > 0 || has(FieldRole::email) || has(FieldRole::choice) || has(FieldRole::country) || has(FieldRole::code)
                      || has(FieldRole::reason) || has(FieldRole::prompts) || lone_line() != nullptr;
    return asks && !has_type("password") && !has_type("search");
}

std::size_t FormShape::count(FieldRole role) const
{
    return static_cast<std::size_t>(
        std::count_if(fields_.begin(), fields_.end(), [&](const FormField& field) { return field.role == role && !field.hidden; }));
}

bool FormShape::has_type(std::string_view type) const
{
    return any([&](std::size_t i) { return fields_[i].type == type; });
}

bool FormShape::choices_speak_of_ai() const
{
    return any([&](std::size_t i) { return fields_[i].role == FieldRole::choice && label(i).has(FieldMeaning::ai); });
}

bool FormShape::tick_to_object() const
{
    return any([&](std::size_t i) {
        return fields_[i].role == FieldRole::choice && fields_[i].options.empty() && speaks_of_own_information(label(i));
    });
}

bool FormShape::is_for_comments() const
{
    constexpr std::size_t short_label = 40;
    return any([&](std::size_t i) {
        const bool named = words_[i].name.in(languages_.plausible).has(FieldMeaning::elsewhere);
        const bool labelled = fields_[i].label.size() <= short_label && in_own_words(words_[i].label).has(FieldMeaning::elsewhere);
        return is_area(fields_[i]) && (named || labelled);
    });
}

const FormField* FormShape::lone_line() const
{
    const FormField* lone = nullptr;
    for (const FormField& field : fields_) {
        if (field.hidden || is_button(field) || field.type == "checkbox") {
            continue;
        }
        const bool could_be = is_line(field) && field.type != "url" && (field.role == FieldRole::unknown || field.role == FieldRole::phone);
        if (lone != nullptr || !could_be) {
            return nullptr;
        }
        lone = &field;
    }
    return lone;
}

bool FormShape::is_a_lone_code() const
{
    const std::size_t codes = count(FieldRole::code);
    const bool others =
        any([&](std::size_t i) { return !is_button(fields_[i]) && fields_[i].type != "checkbox" && fields_[i].role != FieldRole::code; });
    const bool digits = codes >= least_digits && std::all_of(fields_.begin(), fields_.end(), [](const FormField& field) {
                            return field.role != FieldRole::code || field.max_length == 1;
                        });
    return !others && !speaks_of_elsewhere() && (codes == 1 || digits);
}

bool FormShape::speaks_of_elsewhere() const
{
    return any([&](std::size_t i) {
        return !is_button(fields_[i]) && fields_[i].type != "checkbox" && in_own_words(words_[i].label).has(FieldMeaning::elsewhere);
    });
}

FieldMeanings FormShape::in_own_words(const Said& text) const
{
    static const LanguageSet no_language = LanguageSet::of({"und"});
    LanguageSet own = languages_.own.empty() ? languages_.plausible : languages_.own;
    own.add(no_language);
    return text.in(own);
}

} // namespace demur
