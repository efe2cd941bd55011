// The maps of a report's flows, and what they are compared with. Pure.
#pragma once

#include "flow/flow_pack.h"
#include "friction/flow_map.h"
#include "friction/journey_map.h"
#include "friction/timeline.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace demur {

// The same procedure in the generation before (`earlier`) or after: another pack of the service for the same matter and, where
// both say so, a region in common. Null when there is none.
const FlowPack* next_generation(const std::vector<FlowPack>& flows, const FlowPack& flow, bool earlier);
// Their ways by hand that begin alike, from the notice if both have one; null when none do.
struct AlikePaths {
    const ByHandPath* from = nullptr;
    const ByHandPath* to = nullptr;
};
AlikePaths alike_paths(const FlowPack& from, const FlowPack& to);

class ReportMaps {
public:
    // `store`: see JourneyMap.
    explicit ReportMaps(const std::vector<FlowPack>& flows, std::shared_ptr<ByteStore> store = std::make_shared<MemoryStore>())
        : flows_(flows), store_(std::move(store))
    {
    }

    // In the order in which they began. `flow`, of `flows`, is what the journey went through, null when no pack knows it;
    // `by_hand` the path that it is compared with, null when there is none.
    void add(const Timeline& timeline, const JourneyMetrics& metrics, const FlowPack* flow, const ByHandPath* by_hand);

    // Of each flow in the order of its first journey: the way by hand as declared, the journeys by hand, those with Demur.
    [[nodiscard]] std::vector<FlowMap> maps() const;
    struct Compared {
        std::vector<MapComparison> comparisons;
        std::vector<FlowMap> maps; // that they name and maps() has not: of single months, and of other generations
        void add(const FlowMap& from, const FlowMap& to);
    };
    // Of each flow: by hand as declared and as gone, by hand and with Demur, month after month, generation after generation.
    [[nodiscard]] Compared compare() const;

private:
    struct Way {
        Way(const FlowPack* flow, const std::shared_ptr<ByteStore>& store) : journeys(flow, store) {}
        JourneyMap journeys;
        std::map<std::string, JourneyMap> months; // of which the month is known
    };
    struct Flow {
        const FlowPack* pack = nullptr;
        const ByHandPath* declared = nullptr;
        Way by_hand;
        Way with_demur;
    };

    static void compare_months(const Way& way, Compared& compared);
    void compare_generations(Compared& compared) const;

    const std::vector<FlowPack>& flows_;
    std::shared_ptr<ByteStore> store_;
    std::vector<Flow> gone_;
    std::map<std::string, std::size_t> places_; // in gone_, by the flow's id
};

} // namespace demur
