#include "flow/role_places.h"

#include "flow/control_role.h"
#include "flow/saying.h"

#include <algorithm>
#include <optional>

namespace demur {

namespace {

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

// Two names of which one says that it is the family's; one half alone that says both ("first and last name") is the whole.
void tell_names(std::vector<FormField>& fields, const std::vector<ControlWords>& words, LanguageSet languages)
{
    const auto said = [&](std::size_t i) { return words[i].label.in(languages); };
    const auto plain = fields_of_role(fields, FieldRole::name);
    const auto first = fields_of_role(fields, FieldRole::first_name);
    const auto last = fields_of_role(fields, FieldRole::last_name);
    if (plain.size() == 2 && first.empty() && last.empty()) {
        const bool first_is_last = said(plain[0]).has(FieldMeaning::last_name);
        if (first_is_last != said(plain[1]).has(FieldMeaning::last_name)) {
            fields[plain[0]].role = first_is_last ? FieldRole::last_name : FieldRole::first_name;
            fields[plain[1]].role = first_is_last ? FieldRole::first_name : FieldRole::last_name;
        }
    } else if (plain.empty() && first.size() + last.size() == 1) {
        const std::size_t half = first.empty() ? last[0] : first[0];
        const bool both = said(half).has(FieldMeaning::last_name) && said(half).has(FieldMeaning::first_name);
        const bool alone = half + 1 == fields.size() || fields[half + 1].role != FieldRole::unknown;
        if (both && alone) {
            fields[half].role = FieldRole::name;
        }
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

// Buttons of scripts: where none says that it sends or leads on, the last one does.
void find_submit(std::vector<FormField>& fields)
{
    const auto sends = [](const FormField& field) { return field.role == FieldRole::submit; };
    if (!fields.empty() && fields.back().type == "button" && !fields.back().label.empty()
        && std::none_of(fields.begin(), fields.end(), sends)) {
        fields.back().role = FieldRole::submit;
    }
}

// An element that acts as a text field may have room for many lines.
bool is_area(const FormField& field)
{
    return field.type == "textarea" || field.type == "contenteditable" || field.type == "textbox";
}

bool is_plain_line(const FormField& field)
{
    return field.type.empty() || field.type == "text";
}

// Of the fields that nothing has told a role, the only one that fits; nothing when there are several.
template <class Fits> std::optional<std::size_t> only_unknown(const std::vector<FormField>& fields, Fits fits)
{
    std::optional<std::size_t> only;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (fields[i].role == FieldRole::unknown && !fields[i].hidden && fits(i)) {
            if (only) {
                return std::nullopt;
            }
            only = i;
        }
    }
    return only;
}

// The forms ask for a country in a list, which scripts may fill only when it is opened.
void place_country(std::vector<FormField>& fields)
{
    const auto list = only_unknown(fields, [&](std::size_t i) {
        return (fields[i].type == "select" || fields[i].type == "combobox") && fields[i].options.size() <= 1;
    });
    if (list && fields_of_role(fields, FieldRole::country).empty()) {
        fields[*list].role = FieldRole::country;
    }
}

// Beside one half of a name stands the other.
void place_names(std::vector<FormField>& fields)
{
    const auto first = fields_of_role(fields, FieldRole::first_name);
    const auto last = fields_of_role(fields, FieldRole::last_name);
    if (first.size() + last.size() != 1 || !fields_of_role(fields, FieldRole::name).empty()) {
        return;
    }
    const std::size_t half = first.empty() ? last[0] : first[0];
    const auto other = only_unknown(fields, [&](std::size_t i) { return is_plain_line(fields[i]) && (i + 1 == half || i == half + 1); });
    if (other) {
        fields[*other].role = first.empty() ? FieldRole::first_name : FieldRole::last_name;
    }
}

// Addresses that these forms ask for are those of profiles.
void place_profile_url(std::vector<FormField>& fields)
{
    const auto url = only_unknown(fields, [&](std::size_t i) { return fields[i].type == "url"; });
    if (url && fields_of_role(fields, FieldRole::profile_url).empty()) {
        fields[*url].role = FieldRole::profile_url;
    }
}

// Words that say what a field is for, although not what a text area could be for.
bool says_any_role(const ControlWords& words, LanguageSet languages)
{
    return words.label.in(languages).has_any(FieldMeaning::country, FieldMeaning::other);
}

std::vector<std::size_t> untold_areas(const FormView& form, const std::vector<ControlWords>& words)
{
    std::vector<std::size_t> untold;
    for (std::size_t i = 0; i < form.fields.size(); ++i) {
        const FormField& field = form.fields[i];
        if (is_area(field) && field.role == FieldRole::unknown && !field.hidden && !says_any_role(words[i], form.languages)) {
            untold.push_back(i);
        }
    }
    return untold;
}

// The first text area that must be filled in is the reason, or the first at all; the next one, details.
void place_objection_areas(FormView& form, const std::vector<ControlWords>& words)
{
    std::vector<FormField>& fields = form.fields;
    std::vector<std::size_t> untold = untold_areas(form, words);
    if (!untold.empty() && fields_of_role(fields, FieldRole::reason).empty()) {
        const auto must = std::find_if(untold.begin(), untold.end(), [&](std::size_t i) { return fields[i].required; });
        const auto reason = must != untold.end() ? must : untold.begin();
        fields[*reason].role = FieldRole::reason;
        untold.erase(reason);
    }
    if (!untold.empty() && fields_of_role(fields, FieldRole::details).empty()) {
        fields[untold.front()].role = FieldRole::details;
    }
}

// How much a text area of a form with a file field looks like the one for prompts: it speaks of the AI that was asked, stands
// before the file that shows the answer, and must be filled in, while further information need not be given.
int prompts_likeness(const FormView& form, std::size_t i, std::size_t file, const std::vector<ControlWords>& words)
{
    const FormField& field = form.fields[i];
    const bool names_ai = speaks_of_ai(read_saying(field.label, words[i].label, form.languages));
    return (names_ai ? 4 : 0) + (i + 1 == file ? 2 : 0) + (field.required ? 2 : 0) + (i < file ? 1 : 0);
}

void place_third_party_areas(FormView& form, const std::vector<ControlWords>& words)
{
    constexpr int likely = 3;
    std::vector<FormField>& fields = form.fields;
    std::vector<std::size_t> untold = untold_areas(form, words);
    const auto files = fields_of_role(fields, FieldRole::evidence);
    if (!untold.empty() && !files.empty() && fields_of_role(fields, FieldRole::prompts).empty()) {
        const auto likeness = [&](std::size_t i) { return prompts_likeness(form, i, files.front(), words); };
        const auto best =
            std::max_element(untold.begin(), untold.end(), [&](std::size_t a, std::size_t b) { return likeness(a) < likeness(b); });
        if (likeness(*best) >= likely) {
            fields[*best].role = FieldRole::prompts;
            untold.erase(best);
        }
    }
    if (!untold.empty() && fields_of_role(fields, FieldRole::details).empty()) {
        fields[untold.back()].role = FieldRole::details;
    }
}

void place_code(std::vector<FormField>& fields)
{
    const auto line = only_unknown(fields, [&](std::size_t i) {
        return fields[i].type.empty() || fields[i].type == "text" || fields[i].type == "number" || fields[i].type == "tel";
    });
    if (line && fields_of_role(fields, FieldRole::code).empty()) {
        fields[*line].role = FieldRole::code;
    }
}

} // namespace

void place_by_neighbours(FormView& view, const Form& form, const std::vector<ControlWords>& words)
{
    tell_names(view.fields, words, view.languages);
    part_names(view.fields);
    join_digits(view.fields, form);
    find_submit(view.fields);
}

void place_by_kind(FormView& view, const std::vector<ControlWords>& words)
{
    if (view.kind == FormKind::code_request) {
        place_code(view.fields);
    }
    if (view.kind != FormKind::objection_form && view.kind != FormKind::third_party_form) {
        return;
    }
    place_country(view.fields);
    place_names(view.fields);
    place_profile_url(view.fields);
    if (view.kind == FormKind::third_party_form) {
        place_third_party_areas(view, words);
    } else {
        place_objection_areas(view, words);
    }
}

} // namespace demur
