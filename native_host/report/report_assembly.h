// ReportData put together one journey at a time, so that an export need not hold the steps of all of them. Pure.
#pragma once

#include "flow/flow_pack.h"
#include "friction/journey_groups.h"
#include "report/report_data.h"
#include "report/report_maps.h"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

// The pack of the last flow that the steps name and a pack knows; null when there is none.
const FlowPack* flow_of_steps(const std::vector<FlowPack>& flows, const std::vector<Step>& steps);

// One journey measured as reports do, in the order of its steps as they were recorded.
JourneyMetrics measure_journey(const std::string& journey, const std::vector<Step>& steps, const std::vector<FlowPack>& flows,
                               const MeasureContext& context);

class ReportAssembly {
public:
    // `context.now` is when the report is made.
    ReportAssembly(const std::vector<FlowPack>& flows, MeasureContext context);

    // Measures a journey, and keeps of its steps no more than the rest of the report needs. In the order in which they began.
    JourneyMetrics add(const std::string& journey, const std::vector<Step>& steps);
    // Everything but the journeys and the proof.
    [[nodiscard]] ReportData rest() const;

private:
    const std::vector<FlowPack>& flows_;
    MeasureContext context_;
    std::vector<ReportByHand> by_hand_;
    std::set<std::string, std::less<>> shown_;     // flows whose way by hand was looked for
    std::map<std::string, std::int64_t> sessions_; // wall clock at t = 0
    ReportMaps maps_;
    JourneyGroups groups_;
};

} // namespace demur
