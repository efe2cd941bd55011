// The form around the single controls: whose title it bears, which of two names is the last name, what an untold text
// area must be.
#include "flow/control_role.h"
#include "flow/form_kind.h"
#include "text/language.h"

#include <algorithm>
#include <iterator>
#include <utility>

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

// A text before the form that says what it is, else the heading that stands before the form's first labelled control, else the only
// heading, else the page's title.
std::string title_of(const Form& form, const Page& page)
{
    if (!form.title.empty()) {
        return clip(form.title);
    }
    // Bold words, a paragraph: a text that says what such a form is may stand for its title.
    for (auto text = form.lead.rbegin(); text != form.lead.rend(); ++text) {
        const FieldMeanings said = what_is_said(*text);
        if (text->size() <= title_bytes && said.has(FieldMeaning::ai)
            && (said.has(FieldMeaning::objection) || said.has(FieldMeaning::third_party))) {
            return *text;
        }
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
    for (const Block& block : page.blocks) { // the page's title is one of them
        if (is_heading(block) && around.headings.size() < surrounding_headings) {
            around.headings.push_back(read_said(clip(block.text)));
        }
    }
    around.signs_in = std::any_of(page.forms.begin(), page.forms.end(), [](const Form& form) {
        return std::any_of(form.controls.begin(), form.controls.end(), [](const Control& control) { return control.type == "password"; });
    });
    return around;
}

FormField field_of(const Control& control, const ControlWords& words, const FormLanguages& languages)
{
    FormField field;
    field.index = control.index;
    field.role = role_of_control(control, words, languages);
    field.label = control.label;
    field.name = control.name;
    field.type = control.type;
    field.required = control.required;
    field.options = control.options;
    field.hidden = control.hidden;
    if (std::string trap = trap_reason(control, words); !field.hidden && !trap.empty()) {
        field.hidden = std::move(trap);
    }
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

// A code asked for digit by digit.
void join_digits(std::vector<FormField>& fields, const Form& form)
{
    for (std::size_t i = 0; i < fields.size();) {
        std::size_t end = i;
        while (end < fields.size() && fields[end].max_length == 1 && takes_text(form.controls[end]) && !fields[end].hidden) {
            ++end;
        }
        if (end - i >= least_digits) {
            std::for_each(fields.begin() + static_cast<std::ptrdiff_t>(i), fields.begin() + static_cast<std::ptrdiff_t>(end),
                          [](FormField& field) { field.role = FieldRole::code; });
        }
        i = end + 1;
    }
}

// Words that say what a field is for, although not what a text area could be for.
bool says_any_role(const ControlWords& words, LanguageSet languages)
{
    const FieldMeanings said = words.label.in(languages);
    return said.has_any(FieldMeaning::country, FieldMeaning::other);
}

// Buttons of scripts: where none says that it sends or leads on, the last one does.
void find_submit(std::vector<FormField>& fields)
{
    const auto sends = [](const FormField& field) { return field.role == FieldRole::submit; };
    if (!fields.empty() && fields.back().type == "button" && !fields.back().label.empty()
        && std::none_of(fields.begin(), fields.end(), sends)) {
        fields.back().role = FieldRole::submit;
    }
}

// In a form that is known to be an objection, a text area without telling words is the reason; the next one, details. The
// form for third parties asks for prompts before it asks for the file that shows the answer.
void place_text_areas(FormView& form, const std::vector<ControlWords>& words, LanguageSet languages)
{
    std::vector<FormField>& fields = form.fields;
    const auto evidence = fields_of_role(fields, FieldRole::evidence);
    const bool third_party = form.kind == FormKind::third_party_form;
    const auto missing = [&](FieldRole role) { return fields_of_role(fields, role).empty(); };
    for (std::size_t i = 0; i < fields.size(); ++i) {
        FormField& field = fields[i];
        const bool area = field.type == "textarea" || field.type == "contenteditable";
        if (!area || field.role != FieldRole::unknown || field.hidden || says_any_role(words[i], languages)) {
            continue;
        }
        if (third_party && missing(FieldRole::prompts) && !evidence.empty() && i < evidence.front()) {
            field.role = FieldRole::prompts;
        } else if (missing(FieldRole::reason) && !third_party) {
            field.role = FieldRole::reason;
        } else if (missing(FieldRole::details)) {
            field.role = FieldRole::details;
        }
    }
}

std::vector<ControlWords> words_of(const Form& form)
{
    std::vector<ControlWords> words;
    words.reserve(form.controls.size());
    std::transform(form.controls.begin(), form.controls.end(), std::back_inserter(words), read_control_words);
    return words;
}

FormLanguages languages_of(const Said& title, const std::vector<ControlWords>& words, const Page& page)
{
    std::vector<const Said*> texts{&title};
    for (const ControlWords& control : words) {
        texts.push_back(&control.label);
        texts.push_back(&control.hint);
    }
    return languages_of_form(texts, primary_language(page.language));
}

FormView view_in(const Form& form, const Page& page, const FormSurroundings& around)
{
    FormView view;
    view.title = title_of(form, page);
    const Said title = read_said(view.title);
    const std::vector<ControlWords> words = words_of(form);
    const FormLanguages languages = languages_of(title, words, page);
    view.fields.reserve(form.controls.size());
    for (std::size_t i = 0; i < form.controls.size(); ++i) {
        view.fields.push_back(field_of(form.controls[i], words[i], languages));
    }
    part_names(view.fields);
    join_digits(view.fields, form);
    find_submit(view.fields);
    view.kind = kind_of_form(title, around, view.fields, words, languages.plausible);
    if (view.kind == FormKind::objection_form || view.kind == FormKind::third_party_form) {
        place_text_areas(view, words, languages.plausible);
    }
    return view;
}

} // namespace

FormView view_form(const Form& form, const Page& page)
{
    return view_in(form, page, surroundings_of(page));
}

std::vector<FormView> view_forms(const Page& page)
{
    std::vector<FormView> views;
    if (page.forms.empty()) {
        return views;
    }
    const FormSurroundings around = surroundings_of(page);
    views.reserve(page.forms.size());
    for (const Form& form : page.forms) {
        FormView view = view_in(form, page, around);
        const bool named = form.is_form_element || !form.title.empty();
        if (named || view.kind != FormKind::other) { // what nothing names and is nothing known is no form
            views.push_back(std::move(view));
        }
    }
    return views;
}

} // namespace demur
