// What a flow usually takes, read off its map: what two maps are compared by.
#pragma once

#include "friction/flow_map.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace demur {

struct UsualPath {
    std::vector<const MapScreen*> screens; // by which at least half of the journeys came that were finished; by hand: all
    std::int64_t steps = 0;                // on them, mean of a journey, rounded
    std::int64_t loops = 0;                // mean of a journey, rounded
    std::optional<std::size_t> hosts;      // unknown when that of a screen is
    std::optional<std::int64_t> words;     // likewise
    std::multiset<std::string> names;      // of the screens
};

// The map must outlive it.
UsualPath usual_path(const FlowMap& map);

} // namespace demur
