// The form around the single controls: whose title it bears, what it is, what its fields are for.
#include "flow/control_role.h"
#include "flow/form_kind.h"
#include "flow/role_places.h"
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
std::string title_of(const Form& form, const Page& page, std::size_t most_controls)
{
    if (!form.title.empty()) {
        return clip(form.title);
    }
    // Bold words, a paragraph: a text that says what such a form is may stand for its title.
    const auto titles_it = [](const std::string& text) {
        const FieldMeanings said = what_is_said(text); // the form's languages are known only with its title
        return text.size() <= title_bytes && said.has(FieldMeaning::ai)
               && (said.has(FieldMeaning::objection) || said.has(FieldMeaning::third_party));
    };
    const auto nearest = std::find_if(form.lead.rbegin(), form.lead.rend(), titles_it);
    if (nearest != form.lead.rend()) {
        return *nearest;
    }
    // What stands before another form's field names that form.
    std::string_view last_heading;
    std::string_view before_form;
    std::size_t headings = 0;
    for (std::size_t i = 0; i < page.blocks.size(); ++i) {
        const Block& block = page.blocks[i];
        if (block.kind == BlockKind::heading) {
            last_heading = i >= form.texts_begin ? std::string_view(block.text) : std::string_view();
            ++headings;
        } else if (before_form.empty() && !block.text.empty()
                   && std::any_of(form.controls.begin(), form.controls.end(),
                                  [&](const Control& control) { return control.label == block.text; })) {
            before_form = last_heading;
        }
    }
    if (!before_form.empty()) {
        return clip(before_form);
    }
    const bool largest = form.controls.size() == most_controls;
    return clip(headings == 1 && !last_heading.empty() ? last_heading : largest ? std::string_view(page.title) : std::string_view());
}

FormSurroundings surroundings_of(const Page& page)
{
    FormSurroundings around;
    for (const Block& block : page.blocks) { // the page's title is one of them
        if (is_heading(block) && around.headings.size() < surrounding_headings) {
            around.headings.push_back(read_said(clip(block.text)));
        }
    }
    for (const Form& form : page.forms) {
        around.most_controls = std::max(around.most_controls, form.controls.size());
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
    view.title = title_of(form, page, around.most_controls);
    const Said title = read_said(view.title);
    const std::vector<ControlWords> words = words_of(form);
    const FormLanguages languages = languages_of(title, words, page);
    view.languages = languages.plausible;
    view.fields.reserve(form.controls.size());
    for (std::size_t i = 0; i < form.controls.size(); ++i) {
        view.fields.push_back(field_of(form.controls[i], words[i], languages));
    }
    place_by_neighbours(view, form, words);
    const FormShape shape(view.fields, words, languages);
    if (shape.could_be_known()) {
        view.kind = kind_of_form(title, read_form_sayings(view.title, form, page, view.fields, words, languages), around, shape, languages);
    }
    place_by_kind(view, words);
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
