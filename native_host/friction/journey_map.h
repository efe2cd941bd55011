// The map of a flow's journeys, drawn one journey at a time.
#pragma once

#include "base/packed_numbers.h"
#include "friction/flow_map.h"
#include "friction/timeline.h"

#include <cstdint>
#include <map>
#include <memory>
#include <set>
#include <string>
#include <vector>

namespace demur {

class JourneyMap {
public:
    // `flow` null: one that no pack knows. `store` keeps what the journeys did, screen by screen.
    explicit JourneyMap(const FlowPack* flow, std::shared_ptr<ByteStore> store = std::make_shared<MemoryStore>())
        : flow_(flow), trails_(std::move(store))
    {
    }

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
    // A journey's visits follow it in trails_.
    struct Trail {
        std::uint64_t visits = 0;
        bool finished = false;
        bool abandoned = false;
    };
    class TrailReader {
    public:
        explicit TrailReader(const JourneyMap& map) : reader_(map.trails_) {}
        Trail next_trail();
        Visit next_visit();

    private:
        PackedNumbers::Reader reader_;
    };
    void keep(const Trail& trail);
    void keep(const Visit& visit);
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
    PackedNumbers trails_; // of all journeys, one after the other
    std::map<std::string, DemandMet> demands_;
};

} // namespace demur
