#include "text/phrases.h"

#include "base/error.h"
#include "text/fold.h"

#include <algorithm>

namespace demur {

namespace {

constexpr std::size_t stem_key = 3; // bytes
constexpr std::size_t max_gap = 4;  // words

} // namespace

PhraseMatcher::Choice PhraseMatcher::read_choice(std::string_view token)
{
    Choice choice;
    choice.stem = !token.empty() && token.back() == '*';
    append_folded_word(choice.letters, token.substr(0, token.size() - (choice.stem ? 1 : 0)));
    if (choice.letters.empty()) {
        throw Error(ErrorCode::bad_input, "an alternative of a phrase is empty");
    }
    return choice;
}

// Only the first word's alternatives make phrases of their own, to be found by it; later ones are tried in place.
void PhraseMatcher::add(std::string_view phrase, std::int32_t id)
{
    const std::size_t first_end = std::min(phrase.find(' '), phrase.size());
    std::string_view firsts = phrase.substr(0, first_end);
    while (true) {
        const std::size_t end = std::min(firsts.find('|'), firsts.size());
        add_plain(std::string(firsts.substr(0, end)) + std::string(phrase.substr(first_end)), id);
        if (end == firsts.size()) {
            return;
        }
        firsts.remove_prefix(end + 1);
    }
}

void PhraseMatcher::add_plain(std::string_view phrase, std::int32_t id)
{
    Phrase added;
    added.id = id;
    bool gap = false;
    std::size_t begin = 0;
    while (begin < phrase.size()) {
        const std::size_t end = std::min(phrase.find(' ', begin), phrase.size());
        const std::string_view token = phrase.substr(begin, end - begin);
        begin = end + 1;
        if (token == "~") {
            gap = true;
            continue;
        }
        if (token == "_") {
            added.parts.push_back({{}, gap});
            gap = false;
            continue;
        }
        if (token.find('|') != std::string_view::npos) {
            Part part;
            part.gap = gap;
            for (std::size_t at = 0; at <= token.size();) {
                const std::size_t bar = std::min(token.find('|', at), token.size());
                part.choices.push_back(read_choice(token.substr(at, bar - at)));
                at = bar + 1;
            }
            added.parts.push_back(std::move(part));
            gap = false;
            continue;
        }
        const bool stem = !token.empty() && token.back() == '*';
        const Words words(token); // "l'ia" is two words in texts, so here too
        for (std::size_t i = 0; i < words.size(); ++i) {
            added.parts.push_back(Part{{Choice{std::string(words[i].folded), stem && i + 1 == words.size()}}, gap});
            gap = false;
        }
    }
    const bool starts_well = !added.parts.empty() && !added.parts[0].choices.empty() && !added.parts[0].gap;
    if (!starts_well || (added.parts[0].choices[0].stem && added.parts[0].choices[0].letters.size() < stem_key)) {
        throw Error(ErrorCode::bad_input, "the phrase \"" + std::string(phrase) + "\" must begin with a word or a stem of three letters");
    }
    const Choice& first = added.parts[0].choices[0];
    const auto index = static_cast<std::uint32_t>(phrases_.size());
    if (first.stem) {
        by_stem_[first.letters.substr(0, stem_key)].push_back(index);
    } else {
        by_word_[first.letters].push_back(index);
    }
    phrases_.push_back(std::move(added));
}

bool PhraseMatcher::fits(const Part& part, std::string_view word)
{
    return part.choices.empty() || std::any_of(part.choices.begin(), part.choices.end(), [&](const Choice& choice) {
               return choice.stem ? word.substr(0, choice.letters.size()) == choice.letters : word == choice.letters;
           });
}

// The index after the phrase's last word, or 0 when it does not stand here.
std::size_t PhraseMatcher::match(const Phrase& phrase, const Words& words, std::size_t at) const
{
    for (const Part& part : phrase.parts) {
        const std::size_t latest = at + (part.gap ? max_gap : 0);
        while (at < words.size() && at < latest && !fits(part, words[at].folded)) {
            ++at;
        }
        if (at >= words.size() || !fits(part, words[at].folded)) {
            return 0;
        }
        ++at;
    }
    return at;
}

void PhraseMatcher::find_at(const std::vector<std::uint32_t>& candidates, const Words& words, std::size_t at,
                            std::vector<PhraseHit>& hits) const
{
    for (const std::uint32_t index : candidates) {
        const Phrase& phrase = phrases_[index];
        if (const std::size_t end = match(phrase, words, at); end != 0) {
            hits.push_back({phrase.id, at, end});
        }
    }
}

std::vector<PhraseHit> PhraseMatcher::find(const Words& words) const
{
    std::vector<PhraseHit> hits;
    std::string key;
    for (std::size_t at = 0; at < words.size(); ++at) {
        const std::string_view word = words[at].folded;
        key.assign(word);
        if (const auto found = by_word_.find(key); found != by_word_.end()) {
            find_at(found->second, words, at, hits);
        }
        if (word.size() < stem_key) {
            continue;
        }
        key.resize(stem_key);
        if (const auto found = by_stem_.find(key); found != by_stem_.end()) {
            find_at(found->second, words, at, hits);
        }
    }
    return hits;
}

} // namespace demur
