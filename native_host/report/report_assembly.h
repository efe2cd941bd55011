// ReportData put together one journey at a time, so that an export need not hold the steps of all of them. Pure.
#pragma once

#include "flow/flow_pack.h"
#include "friction/journey_groups.h"
#include "report/report_builder.h"
#include "report/report_data.h"
#include "report/report_maps.h"

#include <cstdint>
#include <functional>
#include <memory>
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
    // `facts`: every event that they need is in. `now` (milliseconds since 1970) is when the report is made.
    ReportAssembly(const std::vector<FlowPack>& flows, const ReportBuilder& facts, std::int64_t now);

    // Measures a journey, and keeps of it no more than the rest of the report needs, of many journeys in a temporary file. In the
    // order in which they began.
    JourneyMetrics add(const std::string& journey, const std::vector<Step>& steps);
    // Everything but the journeys and the proof; without the sessions when there may be many of them.
    [[nodiscard]] ReportData rest() const;
    [[nodiscard]] ReportData rest_without_sessions() const;
    // As they stand in ReportData.
    void each_session(const std::function<void(const ReportSession&)>& visit) const;

private:
    ReportAssembly(const std::vector<FlowPack>& flows, const ReportBuilder& facts, std::int64_t now,
                   const std::shared_ptr<ByteStore>& store);

    const std::vector<FlowPack>& flows_;
    const ReportBuilder& facts_;
    std::int64_t now_;
    std::vector<ReportByHand> by_hand_;
    std::set<std::string, std::less<>> shown_; // flows whose way by hand was looked for
    std::vector<bool> sessions_;               // of the clocks, by number: whether a journey has it
    ReportMaps maps_;
    JourneyGroups groups_;
};

} // namespace demur
