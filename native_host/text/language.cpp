#include "text/language.h"

#include "text/fold.h"

#include <algorithm>

namespace demur {

namespace {

constexpr std::int64_t unit = 12;           // divides evenly among up to four languages that share a word
constexpr std::int64_t enough = 2 * unit;   // two words of its own
constexpr std::int64_t enough_words = 4000; // reading on would not change the answer

} // namespace

LanguageGuesser::LanguageGuesser(std::span<const LanguageWords> languages)
{
    for (const LanguageWords& language : languages) {
        for (const std::string& word : language.function_words) {
            words_[fold(word)].push_back(names_.size());
        }
        names_.push_back(language.language);
    }
    scores_.resize(names_.size());
}

void LanguageGuesser::read(const Words& words)
{
    std::string key;
    for (const Word& word : words.list()) {
        if (++read_ > enough_words) {
            return;
        }
        key.assign(word.folded);
        const auto found = words_.find(key);
        if (found == words_.end()) {
            continue;
        }
        const std::int64_t share = std::max<std::int64_t>(unit / static_cast<std::int64_t>(found->second.size()), 1);
        for (const std::size_t language : found->second) {
            scores_[language] += share;
        }
    }
}

std::int64_t LanguageGuesser::score(std::string_view language) const
{
    const auto at = std::find(names_.begin(), names_.end(), language);
    return at == names_.end() ? 0 : scores_[static_cast<std::size_t>(at - names_.begin())];
}

std::string LanguageGuesser::best() const
{
    std::size_t first = 0;
    std::int64_t second = 0;
    for (std::size_t i = 1; i < scores_.size(); ++i) {
        if (scores_[i] > scores_[first]) {
            second = scores_[first];
            first = i;
        } else {
            second = std::max(second, scores_[i]);
        }
    }
    const bool sure = !scores_.empty() && scores_[first] >= enough && scores_[first] * 4 >= second * 5;
    // A text in a language that is not known here still shares a few small words with those that are.
    const bool dense = sure && scores_[first] * 12 >= std::min(read_, enough_words) * unit;
    return sure && dense ? names_[first] : "und";
}

std::string primary_language(std::string_view tag)
{
    std::string primary = fold(tag.substr(0, std::min<std::size_t>(tag.find_first_of("-_"), 8)));
    if (primary.size() < 2 || primary.size() > 3
        || !std::all_of(primary.begin(), primary.end(), [](char c) { return c >= 'a' && c <= 'z'; })) {
        return {};
    }
    return primary == "nb" || primary == "nn" ? "no" : primary;
}

} // namespace demur
