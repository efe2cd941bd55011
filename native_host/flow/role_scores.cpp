#include "flow/role_scores.h"

#include "text/fold.h"

namespace demur {

namespace {

constexpr int least_evidence = 40; // below, nothing is said: a word buried in a long sentence
constexpr int clear_margin = 20;   // over what nothing is filled into: the label says one thing, the name another
constexpr std::size_t long_label = 12;
constexpr std::size_t telling_letters = 12;   // a phrase, not just a word
constexpr std::size_t plain_name_letters = 6; // name, nome, naam, nombre
constexpr std::size_t plain_name_words = 2;

// The meanings of fields stand in the order of the roles; `other` follows after `submit`.
FieldRole role_of_meaning(FieldMeaning meaning)
{
    if (meaning == FieldMeaning::other) {
        return known_other;
    }
    return meaning < FieldMeaning::submit ? static_cast<FieldRole>(meaning) : FieldRole::unknown;
}
static_assert(static_cast<int>(FieldMeaning::submit) == static_cast<int>(FieldRole::submit)
              && static_cast<int>(FieldMeaning::reason) == static_cast<int>(FieldRole::reason));

bool stands_around(const WordMeaning& outer, const WordMeaning& inner)
{
    return outer.first <= inner.first && outer.last >= inner.last && outer.last - outer.first > inner.last - inner.first;
}

} // namespace

RoleScores::RoleScores(std::initializer_list<FieldRole> allowed, const FormLanguages& languages) : languages_(languages)
{
    for (const FieldRole role : allowed) {
        allowed_[static_cast<std::size_t>(role)] = true;
    }
}

void RoleScores::add(FieldRole role, int weight)
{
    if (allows(role)) {
        scores_[static_cast<std::size_t>(role)] += weight;
    }
}

// The form's language comes first, then what programmers use, then any; but a longer phrase around the same words is what
// is meant: "first name" on a German page is no "Name".
void RoleScores::add_words(const Said& text, LanguageSet here, int weight)
{
    if (text.meanings.empty()) {
        return;
    }
    static const LanguageSet technical = LanguageSet::of({"en", "und"});
    LanguageSet own = languages_.own;
    own.add(here);
    std::optional<Matches> chosen;
    std::optional<FieldRole> role;
    for (const LanguageSet tier : {own, technical, languages_.plausible, LanguageSet::all()}) {
        const Matches matches = matches_of(text, tier);
        const auto longest = longest_of(matches);
        if (!longest) {
            continue;
        }
        if (!role
            || (*longest != *role
                && stands_around(matches[static_cast<std::size_t>(*longest)], (*chosen)[static_cast<std::size_t>(*role)]))) {
            chosen = matches;
            role = longest;
        }
    }
    if (role) {
        add_matches(*chosen, *role, text.words, weight);
    }
}

void RoleScores::add_identifier(const Said& words, std::string_view written, int weight)
{
    if (written.empty()) {
        return;
    }
    LanguageSet languages = LanguageSet::of({"en", "und"});
    languages.add(languages_.own);
    const Matches matches = matches_of(words, languages);
    if (const auto longest = longest_of(matches)) {
        add_matches(matches, *longest, words.words, weight);
    } else if (const auto inside = meaning_inside(fold(written.substr(0, 200)))) {
        add(role_of_meaning(*inside), weight);
    }
}

FieldRole RoleScores::best() const
{
    std::size_t best = roles;
    int most = 0;
    bool tied = false;
    for (std::size_t role = 0; role < roles; ++role) {
        if (scores_[role] > most) {
            most = scores_[role];
            best = role;
            tied = false;
        } else {
            tied = tied || (most > 0 && scores_[role] == most);
        }
    }
    const auto role = static_cast<FieldRole>(best);
    const int of_other = scores_[static_cast<std::size_t>(known_other)];
    tied = tied || (role != known_other && of_other > 0 && most - of_other < clear_margin);
    return tied || role == known_other || most < least_evidence ? FieldRole::unknown : role;
}

// The longest phrase of each allowed role.
RoleScores::Matches RoleScores::matches_of(const Said& text, LanguageSet languages) const
{
    Matches matches{};
    for (const WordMeaning& meaning : text.meanings) {
        const FieldRole role = role_of_meaning(meaning.meaning);
        if (role == FieldRole::unknown || !languages.has(meaning.language) || !allows(role)) {
            continue;
        }
        // "Name" among many words names something else: "name of the item".
        const bool of_something = role == FieldRole::name && meaning.letters <= plain_name_letters && text.words > plain_name_words;
        WordMeaning& longest = matches[static_cast<std::size_t>(role)];
        if (!of_something && meaning.letters > longest.letters) {
            longest = meaning;
        }
    }
    return matches;
}

std::optional<FieldRole> RoleScores::longest_of(const Matches& matches)
{
    std::size_t longest = 0;
    std::size_t letters = 0;
    for (std::size_t role = 0; role < roles; ++role) {
        const bool other = static_cast<FieldRole>(role) == known_other;
        if (matches[role].letters > letters || (other && letters > 0 && matches[role].letters == letters)) {
            longest = role;
            letters = matches[role].letters;
        }
    }
    return letters == 0 ? std::nullopt : std::optional(static_cast<FieldRole>(longest));
}

// The longest phrase of any allowed role decides; another role named beside it ("e-mail or phone number") counts half.
void RoleScores::add_matches(const Matches& matches, FieldRole longest, std::size_t words, int weight)
{
    const WordMeaning& said = matches[static_cast<std::size_t>(longest)];
    const bool buried = words > long_label && said.letters < telling_letters;
    int others = 0;
    for (const WordMeaning& match : matches) {
        others += match.letters > 0 ? 1 : 0;
    }
    // A word in a long sentence says little, unless the sentence speaks of nothing else.
    add(longest, !buried ? weight : others == 1 ? weight * 2 / 3 : weight / 2);
    for (std::size_t role = 0; role < roles; ++role) {
        const WordMeaning& match = matches[role];
        if (match.letters > 0 && static_cast<FieldRole>(role) != known_other && (match.last <= said.first || match.first >= said.last)) {
            add(static_cast<FieldRole>(role), weight / 2);
        }
    }
}

} // namespace demur
