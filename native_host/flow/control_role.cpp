#include "flow/control_role.h"

#include "flow/autocomplete.h"
#include "flow/countries.h"
#include "flow/field_words.h"
#include "flow/role_scores.h"

#include <algorithm>
#include <initializer_list>

namespace demur {

namespace {

// How much each source says. The type and autocomplete are the page's own word for machines; what people read comes
// before what programmers wrote.
constexpr int weight_of_type = 120;
constexpr int weight_of_autocomplete = 100;
constexpr int weight_of_label = 60;
constexpr int weight_of_identifier = 50;
constexpr int weight_of_hint = 40;

bool is_one_of(std::string_view type, std::initializer_list<std::string_view> types)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

void add_autocomplete(RoleScores& scores, std::string_view value)
{
    std::size_t begin = 0; // "section-a shipping given-name": the field's name is the last known token
    while (begin < value.size()) {
        const std::size_t end = std::min(value.find(' ', begin), value.size());
        if (const auto role = role_of_autocomplete(value.substr(begin, end - begin))) {
            scores.add(*role, weight_of_autocomplete);
        }
        begin = end + 1;
    }
}

FieldRole best_by_words(const Control& control, std::string_view language, RoleScores scores)
{
    add_autocomplete(scores, control.autocomplete);
    scores.add_words(control.label, language, weight_of_label);
    scores.add_words(control.hint, language, weight_of_hint);
    scores.add_identifier(!control.name.empty() ? control.name : control.id, language, weight_of_identifier);
    const FieldRole best = scores.best();
    if (best == FieldRole::unknown && !control.name.empty()) {
        scores.add_identifier(control.id, language, weight_of_identifier);
        return scores.best();
    }
    return best;
}

// A group of options says what the request is when the question or an option speaks of one.
bool chooses_request(const Control& control)
{
    std::string text = control.label + " . " + control.hint;
    for (const Choice& option : control.options) {
        if (text.size() > 4000) {
            break;
        }
        text += " . " + option.label;
    }
    return says(WordTable::titles, "objection", text) || says(WordTable::choices, "object_or_restrict", text)
           || (says(WordTable::titles, "ai", text) && control.options.size() <= 12) || says(WordTable::fields, "choice", control.label);
}

FieldRole role_of_options(const Control& control, std::string_view language)
{
    if (!is_one_of(control.type, {"radio", "radiogroup"})) {
        if (lists_countries(control.options)) {
            return FieldRole::country;
        }
        RoleScores scores({FieldRole::country});
        if (best_by_words(control, language, scores) == FieldRole::country
            && std::none_of(control.options.begin(), control.options.end(),
                            [](const Choice& option) { return option.label.find('+') != std::string::npos; })) {
            return FieldRole::country;
        }
    }
    return chooses_request(control) ? FieldRole::choice : FieldRole::unknown;
}

FieldRole role_of_file(const Control& control, std::string_view language)
{
    RoleScores scores({FieldRole::evidence});
    scores.add(FieldRole::evidence, weight_of_hint); // a file field is for evidence unless something says otherwise
    return best_by_words(control, language, scores);
}

} // namespace

bool takes_long_text(const Control& control)
{
    return is_one_of(control.type, {"textarea", "contenteditable"});
}

bool takes_text(const Control& control)
{
    return takes_long_text(control) || is_one_of(control.type, {"", "text", "email", "tel", "url", "textbox", "number"});
}

FieldRole role_of_control(const Control& control, std::string_view language)
{
    const std::string& type = control.type;
    if (is_one_of(type, {"submit", "image"})) {
        return FieldRole::submit;
    }
    if (type == "button") {
        return says(WordTable::fields, "submit", control.label) ? FieldRole::submit : FieldRole::unknown;
    }
    if (type == "file") {
        return role_of_file(control, language);
    }
    if (is_one_of(type, {"checkbox", "switch"})) {
        return best_by_words(control, language, RoleScores({FieldRole::declaration}));
    }
    if (is_one_of(type, {"select", "combobox", "radio", "radiogroup"})) {
        return role_of_options(control, language);
    }
    if (takes_long_text(control)) {
        return best_by_words(control, language, RoleScores({FieldRole::reason, FieldRole::details, FieldRole::prompts}));
    }
    if (!takes_text(control)) {
        return FieldRole::unknown; // password, search, date, number ...
    }
    RoleScores scores({FieldRole::email, FieldRole::name, FieldRole::first_name, FieldRole::last_name, FieldRole::username,
                       FieldRole::profile_url, FieldRole::phone, FieldRole::country, FieldRole::code, FieldRole::reason, FieldRole::details,
                       FieldRole::prompts});
    if (type == "email") {
        scores.add(FieldRole::email, weight_of_type);
    } else if (type == "tel") {
        scores.add(FieldRole::phone, weight_of_hint); // also used for codes and card numbers, for the sake of its keyboard
    } else if (type == "url") {
        scores.add(FieldRole::profile_url, weight_of_hint / 2);
    }
    return best_by_words(control, language, scores);
}

} // namespace demur
