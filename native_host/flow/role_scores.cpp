#include "flow/role_scores.h"

#include "base/described.h"

#include <algorithm>

namespace demur {

namespace {

constexpr int least_evidence = 40; // below, nothing is said: a word buried in a long sentence
constexpr std::size_t long_label = 12;
constexpr std::size_t telling_letters = 12;   // a phrase, not just a word
constexpr std::size_t plain_name_letters = 6; // name, nome, naam, nombre
constexpr std::size_t plain_name_words = 2;

FieldRole role_named(std::string_view name)
{
    FieldRole role = known_other;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<FieldRole>>([&](auto d) {
        if (name == d.name) {
            role = d.value;
        }
    });
    return role;
}

// "shippingAddress.firstName2" -> "shipping Address.first Name 2"
std::string part_camel_case(const std::string& identifier)
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

FieldRole role_of_meaning(const WordMeaning& meaning)
{
    return meaning.table != WordTable::fields || meaning.name == "submit" ? FieldRole::unknown : role_named(meaning.name);
}

} // namespace

void RoleScores::add(FieldRole role, int weight)
{
    if (role == known_other || allowed_.contains(role)) {
        scores_[role] += weight;
    }
}

void RoleScores::add_words(std::string_view text, std::string_view language, int weight)
{
    if (text.empty()) {
        return;
    }
    const Words words(text);
    if (!add_words_of(words, {language}, weight) && !add_words_of(words, {"en", "und"}, weight)) {
        add_words_of(words, {}, weight);
    }
}

void RoleScores::add_identifier(const std::string& identifier, std::string_view language, int weight)
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

FieldRole RoleScores::best() const
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
    return tied || best == known_other || most < least_evidence ? FieldRole::unknown : best;
}

// The longest phrase of any allowed role decides; another role named beside it ("e-mail or phone number") counts half.
// Whether one was found.
bool RoleScores::add_words_of(const Words& words, std::initializer_list<std::string_view> languages, int weight)
{
    const std::map<FieldRole, WordMeaning> matches = matches_of(words, languages);
    FieldRole role = FieldRole::unknown;
    WordMeaning longest;
    for (const auto& [candidate, match] : matches) {
        if (match.letters > longest.letters || (match.letters == longest.letters && role == known_other)) {
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
        if (candidate != known_other && (match.last <= longest.first || match.first >= longest.last)) {
            add(candidate, weight / 2);
        }
    }
    return true;
}

// The longest phrase of each allowed role.
std::map<FieldRole, WordMeaning> RoleScores::matches_of(const Words& words, std::initializer_list<std::string_view> languages) const
{
    std::map<FieldRole, WordMeaning> matches;
    for (const WordMeaning& meaning : meanings_of(words)) {
        const bool understood = languages.size() == 0 || std::find(languages.begin(), languages.end(), meaning.language) != languages.end();
        const FieldRole role = role_of_meaning(meaning);
        if (!understood || role == FieldRole::unknown || (role != known_other && !allowed_.contains(role))) {
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

} // namespace demur
