// Counts of right and wrong answers, and the precision and recall that follow from them.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

namespace demur::evaluate {

// Of one kind among the samples of one group.
struct Counts {
    std::int64_t right = 0;  // labelled so and found so
    std::int64_t missed = 0; // labelled so and found otherwise
    std::int64_t wrong = 0;  // found so and labelled otherwise

    // Nothing where nothing could be right or wrong.
    [[nodiscard]] std::optional<double> recall() const;
    [[nodiscard]] std::optional<double> precision() const;
};

class Tally {
public:
    // A label that is no kind (`counts` false) is shown among the confusions and counts neither way.
    void add(const std::string& label, const std::string& found, const std::string& language, const std::string& surface, bool counts);

    [[nodiscard]] const std::map<std::string, Counts>& kinds() const { return kinds_; }
    // Of one kind, by language or surface.
    [[nodiscard]] std::map<std::string, Counts> by_language(const std::string& kind) const { return of(kind, languages_); }
    [[nodiscard]] std::map<std::string, Counts> by_surface(const std::string& kind) const { return of(kind, surfaces_); }
    [[nodiscard]] const std::map<std::pair<std::string, std::string>, std::int64_t>& confusions() const { return confusions_; }

private:
    using Groups = std::map<std::string, std::map<std::string, Counts>>; // group, kind
    static std::map<std::string, Counts> of(const std::string& kind, const Groups& groups);

    std::map<std::string, Counts> kinds_;
    Groups languages_;
    Groups surfaces_;
    std::map<std::pair<std::string, std::string>, std::int64_t> confusions_;
};

} // namespace demur::evaluate
