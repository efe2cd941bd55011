#include "text/language.h"

#include "text/fold.h"

#include <algorithm>
#include <bit>

namespace demur {

namespace {

constexpr std::int64_t unit = 12;           // divides evenly among up to four languages that share a word
constexpr std::int64_t enough_words = 4000; // reading on would not change the answer

} // namespace

LanguageGuesser::LanguageGuesser(std::span<const std::uint64_t> languages_of, std::size_t languages)
    : languages_of_(languages_of), scores_(languages)
{
}

void LanguageGuesser::read(const WordAtoms& words)
{
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (++read_ > enough_words) {
            return;
        }
        for (const std::uint16_t atom : words.of(i)) {
            std::uint64_t languages = languages_of_[atom];
            const std::int64_t share = languages == 0 ? 0 : std::max<std::int64_t>(unit / std::popcount(languages), 1);
            for (; languages != 0; languages &= languages - 1) {
                scores_[static_cast<std::size_t>(std::countr_zero(languages))] += share;
            }
        }
    }
}

std::optional<std::size_t> LanguageGuesser::best() const
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
    const bool sure = !scores_.empty() && scores_[first] >= telling && scores_[first] * 4 >= second * 5;
    // A text in a language that is not known here still shares a few small words with those that are.
    const bool dense = sure && scores_[first] * 12 >= std::min(read_, enough_words) * unit;
    return dense ? std::optional(first) : std::nullopt;
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
