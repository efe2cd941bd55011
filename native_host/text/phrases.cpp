#include "text/phrases.h"

#include "base/error.h"
#include "text/fold.h"

namespace demur
{

namespace
{

constexpr std::size_t stem_key = 3; // bytes
constexpr std::size_t max_gap = 4;  // words

} // namespace

void PhraseMatcher::add(std::string_view phrase, std::int32_t id)
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
            added.parts.push_back({{}, false, true, gap});
            gap = false;
            continue;
        }
        const bool stem = !token.empty() && token.back() == '*';
        const Words words(token.substr(0, token.size() - (stem ? 1 : 0))); // "l'ia" is two words in texts, so here too
        for (std::size_t i = 0; i < words.size(); ++i) {
            added.parts.push_back({std::string(words[i].folded), stem && i + 1 == words.size(), false, gap});
            gap = false;
        }
    }
    if (added.parts.empty() || added.parts[0].any || added.parts[0].gap
        || (added.parts[0].stem && added.parts[0].letters.size() < stem_key)) {
        throw Error(ErrorCode::bad_input, "the phrase \"" + std::string(phrase) + "\" must begin with a word or a stem of three letters");
    }
    const Part& first = added.parts[0];
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
    if (part.any) {
        return true;
    }
    return part.stem ? word.substr(0, part.letters.size()) == part.letters : word == part.letters;
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
