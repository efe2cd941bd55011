#include "flow/control_role.h"

#include "flow/autocomplete.h"
#include "flow/countries.h"
#include "flow/role_scores.h"
#include "flow/saying.h"

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

constexpr int least_role_evidence = 40;

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

FieldRole best_by_words(const Control& control, const ControlWords& words, RoleScores scores, int label_weight = weight_of_label)
{
    add_autocomplete(scores, control.autocomplete);
    scores.add_words(words.label, words.language, label_weight);
    scores.add_words(words.hint, words.language, weight_of_hint);
    const bool named = !control.name.empty();
    scores.add_identifier(named ? words.name : words.id, named ? control.name : control.id, weight_of_identifier);
    const FieldRole best = scores.best();
    if (best == FieldRole::unknown && named) {
        scores.add_identifier(words.id, control.id, weight_of_identifier);
        return scores.best();
    }
    return best;
}

// A group of options says what the request is when the question or an option speaks of one.
bool chooses_request(const Control& control, const ControlWords& words, const FormLanguages& languages)
{
    constexpr std::size_t few_options = 12;
    constexpr std::size_t enough_text = 4000;
    const auto speaks = [&](const Saying& said) {
        return said.words.has(FieldMeaning::objection) || said.words.has(FieldMeaning::object_or_restrict)
               || (speaks_of_ai(said) && control.options.size() <= few_options);
    };
    const Saying asked = read_saying(control.label, words.label, languages.plausible);
    if (asked.words.has(FieldMeaning::choice) || speaks(asked) || speaks(read_saying(control.hint, words.hint, languages.plausible))) {
        return true;
    }
    std::size_t read = 0;
    for (const Choice& option : control.options) {
        read += option.label.size();
        if (read > enough_text) {
            break;
        }
        if (speaks(read_saying(option.label, languages.plausible))) {
            return true;
        }
    }
    return false;
}

bool lists_dialling_codes(const Control& control)
{
    return std::any_of(control.options.begin(), control.options.end(),
                       [](const Choice& option) { return option.label.find('+') != std::string::npos; });
}

FieldRole role_of_options(const Control& control, const ControlWords& words, const FormLanguages& languages)
{
    if (!is_one_of(control.type, {"radio", "radiogroup"})) {
        if (lists_countries(control.options)) {
            return FieldRole::country;
        }
        if (best_by_words(control, words, RoleScores({FieldRole::country}, languages)) == FieldRole::country
            && !lists_dialling_codes(control)) {
            return FieldRole::country;
        }
    }
    return chooses_request(control, words, languages) ? FieldRole::choice : FieldRole::unknown;
}

FieldRole role_of_file(const Control& control, const ControlWords& words, const FormLanguages& languages)
{
    RoleScores scores({FieldRole::evidence}, languages);
    scores.add(FieldRole::evidence, weight_of_hint); // a file field is for evidence unless something says otherwise
    return best_by_words(control, words, scores);
}

// A box declares something, or is the request itself ("I object to ...").
FieldRole role_of_box(const Control& control, const ControlWords& words, const FormLanguages& languages)
{
    constexpr int weight_of_sentence = 2 * least_role_evidence; // what is declared is a sentence, and a long one
    if (best_by_words(control, words, RoleScores({FieldRole::declaration}, languages), weight_of_sentence) == FieldRole::declaration) {
        return FieldRole::declaration;
    }
    const FieldMeanings said = words.label.in(languages.plausible);
    const bool objects = said.has(FieldMeaning::object_or_restrict) || said.has(FieldMeaning::object_own_information)
                         || said.has_all({FieldMeaning::objection, FieldMeaning::ai});
    return objects ? FieldRole::choice : FieldRole::unknown;
}

// Every page of a form has one button that leads on; its last page's sends.
FieldRole role_of_button(const ControlWords& words)
{
    const FieldMeanings said = words.label.in(LanguageSet::all());
    return said.has(FieldMeaning::submit) || said.has(FieldMeaning::next) ? FieldRole::submit : FieldRole::unknown;
}

FieldRole role_of_line(const Control& control, const ControlWords& words, const FormLanguages& languages)
{
    RoleScores scores({FieldRole::email, FieldRole::name, FieldRole::first_name, FieldRole::last_name, FieldRole::username,
                       FieldRole::profile_url, FieldRole::phone, FieldRole::country, FieldRole::code, FieldRole::reason, FieldRole::details,
                       FieldRole::prompts},
                      languages);
    if (control.type == "email") {
        scores.add(FieldRole::email, weight_of_type);
    } else if (control.type == "tel") {
        scores.add(FieldRole::phone, weight_of_hint); // also used for codes and card numbers, for the sake of its keyboard
    } else if (control.type == "url") {
        scores.add(FieldRole::profile_url, weight_of_hint / 2);
    }
    return best_by_words(control, words, scores);
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

FieldRole role_of_control(const Control& control, const ControlWords& words, const FormLanguages& languages)
{
    const std::string& type = control.type;
    if (is_one_of(type, {"submit", "image"})) {
        return FieldRole::submit;
    }
    if (type == "button") {
        return role_of_button(words);
    }
    if (type == "file") {
        return role_of_file(control, words, languages);
    }
    if (is_one_of(type, {"checkbox", "switch"})) {
        return role_of_box(control, words, languages);
    }
    if (is_one_of(type, {"select", "combobox", "radio", "radiogroup"})) {
        return role_of_options(control, words, languages);
    }
    if (takes_long_text(control)) {
        return best_by_words(control, words, RoleScores({FieldRole::reason, FieldRole::details, FieldRole::prompts}, languages));
    }
    return takes_text(control) ? role_of_line(control, words, languages) : FieldRole::unknown; // password, search, date ...
}

std::string trap_reason(const Control& control, const ControlWords& words)
{
    if (!takes_text(control) || control.required) {
        return {};
    }
    constexpr std::size_t short_hint = 8; // a longer one may say when a field can be left empty
    for (const Said* said : {&words.label, &words.hint, &words.name, &words.id}) {
        const bool counts = said != &words.hint || said->words <= short_hint;
        if (counts && said->in(LanguageSet::all()).has(FieldMeaning::leave_empty)) {
            return "a trap: it asks to be left empty";
        }
    }
    // A person who goes from field to field never comes to it, and browsers are told to stay away.
    return control.skipped_by_tab && is_one_of(control.autocomplete, {"off", "nope", "new-password", "false"})
               ? "a trap: neither keyboard nor browser may fill it in"
               : std::string();
}

} // namespace demur
