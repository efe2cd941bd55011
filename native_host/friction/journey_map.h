// The map of a flow's journeys, drawn one journey at a time.
#pragma once

#include "friction/flow_map.h"
#include "friction/timeline.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace demur {

class JourneyMap {
public:
    // Null: a flow that no pack knows.
    explicit JourneyMap(const FlowPack* flow) : flow_(flow) {}

    // Keeps of a journey a few numbers for each screen that it passed. In any order: the map is the same.
    void add(const Timeline& timeline);
    [[nodiscard]] bool empty() const { return journeys_ == 0; }
    [[nodiscard]] FlowMap map() const;

private:
    // What all journeys together say of a fingerprint.
    struct Print {
        std::map<std::string, std::int64_t> names; // how often it was called so
        std::map<std::string, std::int64_t> hosts;
        std::optional<std::int64_t> words;
        std::set<std::string> demands;
    };
    struct Visit {
        std::uint32_t print = 0; // in prints_
        Actor left_by = Actor::page;
        bool dead_end = false;
        std::int64_t steps = 0;
        std::int64_t clicks = 0;
        std::int64_t keys = 0;
    };
    struct Trail {
        std::vector<Visit> visits;
        bool finished = false;
        bool abandoned = false;
    };
    friend class MapDrawing; // map_drawing.cpp

    std::uint32_t place_of(const std::string& fingerprint, const std::string& name);
    void note(const Timeline& timeline);
    [[nodiscard]] std::string title() const;
    void draw(FlowMap& map) const;

    const FlowPack* flow_;
    std::int64_t journeys_ = 0;
    std::int64_t finished_ = 0;
    std::int64_t with_demur_ = 0;
    std::set<std::string> languages_;
    std::set<std::string> regions_;
    std::set<std::string> flows_;       // as the journeys name it
    std::optional<std::int64_t> first_; // wall clock, milliseconds since 1970
    std::optional<std::int64_t> last_;
    std::map<std::string, std::uint32_t> places_;
    std::vector<Print> prints_;
    std::vector<Trail> trails_;
    std::map<std::string, DemandMet> demands_;
};

} // namespace demur
