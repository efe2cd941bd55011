// Journeys gathered by what they have in common, one at a time: kept are their numbers only, packed, a list for each metric. Those
// that are open count, with what is known of them.
#pragma once

#include "base/packed_numbers.h"
#include "friction/flow_map.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

class JourneyGroups {
public:
    // `store` keeps the numbers.
    explicit JourneyGroups(std::shared_ptr<ByteStore> store = std::make_shared<MemoryStore>());

    // In any order: the groups are the same.
    void add(const JourneyMetrics& journey);
    [[nodiscard]] std::vector<JourneyGroup> groups() const;

private:
    static constexpr std::array<std::string_view, 7> kinds = {"flow", "month", "language", "region", "surface", "generation", "way"};
    // The groups of one kind.
    struct Kind {
        explicit Kind(const std::shared_ptr<ByteStore>& store) : group_of(store) {}
        struct Group {
            std::size_t number = 0; // in the order in which they were first met
            std::int64_t journeys = 0;
            std::int64_t finished = 0;
        };
        std::map<std::string, Group> groups; // by what their journeys have in common
        PackedNumbers group_of;              // number of each journey's
    };
    using Values = std::vector<std::vector<double>>; // by number of the group
    [[nodiscard]] Values values_of(const Kind& kind, const std::vector<double>& column) const;

    std::size_t count_ = 0;
    std::vector<PackedNumbers> values_; // by place in the catalogue: each journey's, in the order in which they were added
    std::vector<Kind> kinds_;
};

} // namespace demur
