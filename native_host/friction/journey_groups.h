// Journeys gathered by what they have in common, one at a time: kept are their numbers only. Those that are open count, with
// what is known of them.
#pragma once

#include "friction/flow_map.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

class JourneyGroups {
public:
    // In any order: the groups are the same.
    void add(const JourneyMetrics& journey);
    [[nodiscard]] std::vector<JourneyGroup> groups() const;

private:
    static constexpr std::array<std::string_view, 7> kinds = {"flow", "month", "language", "region", "surface", "generation", "way"};
    struct Members {
        std::vector<std::size_t> journeys; // numbers in the order in which they were added
        std::int64_t finished = 0;
    };
    [[nodiscard]] JourneyGroup figures(std::string_view by, const std::string& value, const Members& members) const;

    std::size_t count_ = 0;
    std::vector<std::vector<double>> values_; // by place in the catalogue, then by journey; not a number: not known
    std::array<std::map<std::string, Members>, kinds.size()> members_;
};

} // namespace demur
