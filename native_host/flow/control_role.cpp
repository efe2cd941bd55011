#include "flow/control_role.h"

#include "base/described.h"
#include "flow/countries.h"
#include "flow/field_words.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>
#include <set>

namespace demur {

namespace {

using Roles = std::set<FieldRole>;

// How much each source says. The type and autocomplete are the page's own word for machines; what people read comes
// before what programmers wrote.
constexpr int weight_of_type = 120;
constexpr int weight_of_autocomplete = 100;
constexpr int weight_of_label = 60;
constexpr int weight_of_identifier = 50;
constexpr int weight_of_hint = 40;

constexpr int least_evidence = 40; // below, nothing is said: a word buried in a long sentence
constexpr std::size_t long_label = 12;
constexpr std::size_t telling_letters = 12;   // a phrase, not just a word
constexpr std::size_t plain_name_letters = 6; // name, nome, naam, nombre
constexpr std::size_t plain_name_words = 2;

constexpr FieldRole other = FieldRole::submit; // in a text field's scores: "known, but nothing that is filled"

struct Token {
    std::string_view token;
    FieldRole role;
};
// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill
constexpr std::array autocomplete_tokens{
    Token{"email", FieldRole::email},
    Token{"name", FieldRole::name},
    Token{"given-name", FieldRole::first_name},
    Token{"family-name", FieldRole::last_name},
    Token{"username", FieldRole::username},
    Token{"tel", FieldRole::phone},
    Token{"tel-national", FieldRole::phone},
    Token{"country", FieldRole::country},
    Token{"country-name", FieldRole::country},
    Token{"one-time-code", FieldRole::code},
    Token{"additional-name", other},
    Token{"organization", other},
    Token{"organization-title", other},
    Token{"street-address", other},
    Token{"address-line1", other},
    Token{"address-line2", other},
    Token{"address-line3", other},
    Token{"address-level1", other},
    Token{"address-level2", other},
    Token{"postal-code", other},
    Token{"cc-name", other},
    Token{"cc-given-name", other},
    Token{"cc-family-name", other},
    Token{"cc-number", other},
    Token{"cc-csc", other},
    Token{"cc-exp", other},
    Token{"cc-exp-month", other},
    Token{"cc-exp-year", other},
    Token{"new-password", other},
    Token{"current-password", other},
    Token{"tel-country-code", other},
    Token{"tel-extension", other},
    Token{"bday", other},
    Token{"sex", other},
};

class Scores {
public:
    explicit Scores(Roles allowed) : allowed_(std::move(allowed)) {}

    void add(FieldRole role, int weight)
    {
        if (role == other || allowed_.contains(role)) {
            scores_[role] += weight;
        }
    }

    void add_words(std::string_view text, std::string_view language, int weight)
    {
        if (text.empty()) {
            return;
        }
        const Words words(text);
        if (!add_words_of(words, {language}, weight) && !add_words_of(words, {"en", "und"}, weight)) {
            add_words_of(words, {}, weight);
        }
    }

    void add_identifier(const std::string& identifier, std::string_view language, int weight)
    {
        const std::string parted = part_camel_case(identifier);
        const Words words(parted);
        if (words.size() == 0 || add_words_of(words, {"und", "en", language}, weight)) {
            return;
        }
        for (const auto& [name, letters] : identifier_letters()) {
            const bool inside = std::any_of(words.list().begin(), words.list().end(), [&letters = letters](const Word& word) {
                return word.folded.find(letters) != std::string_view::npos;
            });
            if (inside) {
                add(role_named(name), weight);
                return;
            }
        }
    }

    [[nodiscard]] FieldRole best() const
    {
        FieldRole best = FieldRole::unknown;
        int most = 0;
        bool tied = false;
        for (const auto& [role, score] : scores_) {
            tied = score == most || (tied && score < most);
            if (score > most) {
                most = score;
                best = role;
                tied = false;
            }
        }
        return tied || best == other || most < least_evidence ? FieldRole::unknown : best;
    }

private:
    static FieldRole role_named(std::string_view name)
    {
        FieldRole role = other;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<FieldRole>>([&](auto d) {
            if (name == d.name) {
                role = d.value;
            }
        });
        return role;
    }

    // "shippingAddress.firstName2" -> "shipping Address.first Name 2"
    static std::string part_camel_case(const std::string& identifier)
    {
        std::string parted;
        char before = ' ';
        for (const char c : identifier.substr(0, 200)) {
            const bool upper = c >= 'A' && c <= 'Z';
            const bool digit = c >= '0' && c <= '9';
            const bool after_lower = (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
            const bool after_letter = (before >= 'a' && before <= 'z') || (before >= 'A' && before <= 'Z');
            if ((upper && after_lower) || (digit && after_letter)) {
                parted.push_back(' ');
            }
            parted.push_back(c);
            before = c;
        }
        return parted;
    }

    // The longest phrase of any allowed role decides; another role named beside it ("e-mail or phone number") counts half.
    // Whether one was found.
    bool add_words_of(const Words& words, std::initializer_list<std::string_view> languages, int weight)
    {
        const std::map<FieldRole, WordMeaning> matches = matches_of(words, languages);
        FieldRole role = FieldRole::unknown;
        WordMeaning longest;
        for (const auto& [candidate, match] : matches) {
            if (match.letters > longest.letters || (match.letters == longest.letters && role == other)) {
                longest = match;
                role = candidate;
            }
        }
        if (longest.letters == 0) {
            return false;
        }
        const bool buried = words.size() > long_label && longest.letters < telling_letters;
        add(role, buried ? weight / 2 : weight);
        for (const auto& [candidate, match] : matches) {
            if (candidate != other && (match.last <= longest.first || match.first >= longest.last)) {
                add(candidate, weight / 2);
            }
        }
        return true;
    }

    // The longest phrase of each allowed role.
    std::map<FieldRole, WordMeaning> matches_of(const Words& words, std::initializer_list<std::string_view> languages) const
    {
        std::map<FieldRole, WordMeaning> matches;
        for (const WordMeaning& meaning : meanings_of(words)) {
            const bool understood =
                languages.size() == 0 || std::find(languages.begin(), languages.end(), meaning.language) != languages.end();
            const FieldRole role = role_of_meaning(meaning);
            if (!understood || role == FieldRole::unknown || (role != other && !allowed_.contains(role))) {
                continue;
            }
            // "Name" among many words names something else: "name of the item".
            const bool of_something = role == FieldRole::name && meaning.letters <= plain_name_letters && words.size() > plain_name_words;
            WordMeaning& longest = matches[role];
            if (!of_something && meaning.letters > longest.letters) {
                longest = meaning;
            }
        }
        std::erase_if(matches, [](const auto& match) { return match.second.letters == 0; });
        return matches;
    }

    static FieldRole role_of_meaning(const WordMeaning& meaning)
    {
        return meaning.table != WordTable::fields || meaning.name == "submit" ? FieldRole::unknown : role_named(meaning.name);
    }

    Roles allowed_;
    std::map<FieldRole, int> scores_;
};

bool is_one_of(std::string_view type, std::initializer_list<std::string_view> types)
{
    return std::find(types.begin(), types.end(), type) != types.end();
}

void add_autocomplete(Scores& scores, std::string_view value)
{
    std::size_t begin = 0; // "section-a shipping given-name": the field's name is the last known token
    while (begin < value.size()) {
        const std::size_t end = std::min(value.find(' ', begin), value.size());
        const std::string_view token = value.substr(begin, end - begin);
        const auto* found =
            std::find_if(autocomplete_tokens.begin(), autocomplete_tokens.end(), [&](const Token& known) { return known.token == token; });
        if (found != autocomplete_tokens.end()) {
            scores.add(found->role, weight_of_autocomplete);
        }
        begin = end + 1;
    }
}

FieldRole best_by_words(const Control& control, std::string_view language, Scores scores)
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
        Scores scores({FieldRole::country});
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
    Scores scores({FieldRole::evidence});
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
        return best_by_words(control, language, Scores({FieldRole::declaration}));
    }
    if (is_one_of(type, {"select", "combobox", "radio", "radiogroup"})) {
        return role_of_options(control, language);
    }
    if (takes_long_text(control)) {
        return best_by_words(control, language, Scores({FieldRole::reason, FieldRole::details, FieldRole::prompts}));
    }
    if (!takes_text(control)) {
        return FieldRole::unknown; // password, search, date, number ...
    }
    Scores scores({FieldRole::email, FieldRole::name, FieldRole::first_name, FieldRole::last_name, FieldRole::username,
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
