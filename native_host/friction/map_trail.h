// A journey as the screens that it passed: what a flow map keeps of it.
#pragma once

#include "friction/timeline.h"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace demur {

// A screen from its coming to the next one's.
struct TrailVisit {
    std::string screen; // fingerprint; of what came before the first screen: empty
    std::string name;   // as the recorder named it, else "other"
    std::string host;   // may be empty
    std::optional<std::int64_t> words;
    std::int64_t steps = 0; // of the person, and of these:
    std::int64_t clicks = 0;
    std::int64_t keys = 0;
    Actor left_by = Actor::page;   // who led on to the next: user | tool | page
    std::set<std::string> demands; // kinds that were met here
    bool dead_end = false;
};

// Acts that name a screen seen before count there; everything else where the journey was at the time.
std::vector<TrailVisit> make_trail(const Timeline& timeline);

} // namespace demur
