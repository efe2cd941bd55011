// The form around the single controls: whose title it bears, which of two names is the last name, what an untold text
// area must be.
#include "flow/control_role.h"
#include "flow/field_words.h"
#include "flow/form_kind.h"
#include "text/language.h"

#include <algorithm>

namespace demur {

namespace {

constexpr std::size_t title_bytes = 300;
constexpr std::size_t surrounding_headings = 40;

std::string clip(std::string_view text)
{
    if (text.size() <= title_bytes) {
        return std::string(text);
    }
    std::size_t end = title_bytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;
    }
    return std::string(text.substr(0, end));
}

bool is_heading(const Block& block)
{
    return block.kind == BlockKind::heading || block.kind == BlockKind::title;
}

// The heading that stands before the form's first labelled control, else the only heading, else the page's title.
std::string title_of(const Form& form, const Page& page)
{
    if (!form.title.empty()) {
        return clip(form.title);
    }
    std::string_view last_heading;
    std::string_view before_form;
    std::size_t headings = 0;
    for (const Block& block : page.blocks) {
        if (block.kind == BlockKind::heading) {
            last_heading = block.text;
            ++headings;
        } else if (before_form.empty() && !block.text.empty()
                   && std::any_of(form.controls.begin(), form.controls.end(),
                                  [&](const Control& control) { return control.label == block.text; })) {
            before_form = last_heading;
        }
    }
    return clip(!before_form.empty() ? before_form : headings == 1 ? last_heading : std::string_view(page.title));
}

FormSurroundings surroundings_of(const Page& page)
{
    FormSurroundings around;
    around.headings.emplace_back(page.title);
    for (const Block& block : page.blocks) {
        if (is_heading(block) && around.headings.size() < surrounding_headings) {
            around.headings.emplace_back(block.text);
        }
    }
    around.signs_in = std::any_of(page.forms.begin(), page.forms.end(), [](const Form& form) {
        return std::any_of(form.controls.begin(), form.controls.end(), [](const Control& control) { return control.type == "password"; });
    });
    return around;
}

FormField field_of(const Control& control, std::string_view language)
{
    FormField field;
    field.index = control.index;
    field.role = role_of_control(control, language);
    field.label = control.label;
    field.name = control.name;
    field.type = control.type;
    field.required = control.required;
    field.options = control.options;
    field.hidden = control.hidden;
    if (control.min_length > 0) {
        field.min_length = control.min_length;
    }
    if (control.max_length > 0) {
        field.max_length = control.max_length;
    }
    if (control.prefilled) {
        field.prefilled = true;
    }
    if (!control.ref.empty()) {
        field.ref = control.ref;
    }
    return field;
}

std::vector<std::size_t> fields_of_role(const std::vector<FormField>& fields, FieldRole role)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].role == role && !fields[i].hidden) {
            found.push_back(i);
        }
    }
    return found;
}

// "Vorname" and "Name", "Nome" and "Cognome": next to one half, the plain name is the other half.
void part_names(std::vector<FormField>& fields)
{
    constexpr std::size_t near = 2;
    const auto plain = fields_of_role(fields, FieldRole::name);
    const auto first = fields_of_role(fields, FieldRole::first_name);
    const auto last = fields_of_role(fields, FieldRole::last_name);
    if (plain.size() != 1 || first.size() + last.size() != 1) {
        return;
    }
    const std::size_t half = first.empty() ? last[0] : first[0];
    const std::size_t distance = half > plain[0] ? half - plain[0] : plain[0] - half;
    if (distance <= near) {
        fields[plain[0]].role = first.empty() ? FieldRole::first_name : FieldRole::last_name;
    }
}

// In a form that is known to be an objection, a text area without telling words is the reason; the next one, details.
void place_text_areas(std::vector<FormField>& fields)
{
    for (FormField& field : fields) {
        const bool area = field.type == "textarea" || field.type == "contenteditable";
        if (!area || field.role != FieldRole::unknown || field.hidden || says(WordTable::fields, "other", field.label)) {
            continue;
        }
        if (fields_of_role(fields, FieldRole::reason).empty()) {
            field.role = FieldRole::reason;
        } else if (fields_of_role(fields, FieldRole::details).empty()) {
            field.role = FieldRole::details;
        }
    }
}

} // namespace

FormView view_form(const Form& form, const Page& page)
{
    const std::string language = primary_language(page.language);
    FormView view;
    view.title = title_of(form, page);
    view.fields.reserve(form.controls.size());
    for (const Control& control : form.controls) {
        view.fields.push_back(field_of(control, language));
    }
    part_names(view.fields);
    view.kind = kind_of_form(view.title, surroundings_of(page), view.fields);
    if (view.kind == FormKind::objection_form || view.kind == FormKind::third_party_form) {
        place_text_areas(view.fields);
    }
    return view;
}

std::vector<FormView> view_forms(const Page& page)
{
    std::vector<FormView> views;
    views.reserve(page.forms.size());
    for (const Form& form : page.forms) {
        views.push_back(view_form(form, page));
    }
    return views;
}

} // namespace demur
