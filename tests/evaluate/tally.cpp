#include "tally.h"

namespace demur::evaluate {

namespace {

std::optional<double> share(std::int64_t part, std::int64_t whole)
{
    return whole == 0 ? std::nullopt : std::optional(static_cast<double>(part) / static_cast<double>(whole));
}

void count(std::map<std::string, Counts>& kinds, const std::string& label, const std::string& found)
{
    if (label == found) {
        ++kinds[label].right;
    } else {
        ++kinds[label].missed;
        ++kinds[found].wrong;
    }
}

} // namespace

std::optional<double> Counts::recall() const
{
    return share(right, right + missed);
}

std::optional<double> Counts::precision() const
{
    return share(right, right + wrong);
}

void Tally::add(const std::string& label, const std::string& found, const std::string& language, const std::string& surface, bool counts)
{
    if (counts) {
        count(kinds_, label, found);
        count(languages_[language], label, found);
        count(surfaces_[surface], label, found);
    }
    ++confusions_[{label, found}];
}

std::map<std::string, Counts> Tally::of(const std::string& kind, const Groups& groups)
{
    std::map<std::string, Counts> counts;
    for (const auto& [group, kinds] : groups) {
        const auto found = kinds.find(kind);
        counts[group] = found == kinds.end() ? Counts{} : found->second;
    }
    return counts;
}

} // namespace demur::evaluate
