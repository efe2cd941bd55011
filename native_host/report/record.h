// The record as the exports read it: first what is no journey's, then journey by journey, never all of them at once. What is
// read is of one state only inside Journal::read_as_one.
#pragma once

#include "report/export.h"
#include "report/report_assembly.h"
#include "report/report_builder.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace demur {

struct JourneyRecord {
    std::string id;
    std::vector<Step> steps; // in order of storage, at least one
    JourneyMetrics metrics;
};

class Record {
public:
    // Reads every event once. Throws Error(not_found) when the journey asked for does not exist, Error(corrupt) naming the event
    // that cannot be read.
    Record(const Journal& journal, const std::vector<FlowPack>& flows, const ExportRequest& request);

    // In the order in which they began. Throws Error(corrupt).
    void each_journey(const std::function<void(const JourneyRecord&)>& visit) const;
    // The same; gives what of the report belongs to no single journey. The record must outlive it.
    [[nodiscard]] ReportAssembly assemble(const std::function<void(const JourneyRecord&)>& visit) const;
    // The chain's events that are no steps and concern what is exported, in their order. Throws Error(corrupt).
    void each_other_event(const std::function<void(std::int64_t number, const boost::json::object& event)>& visit) const;
    // Wall clock of a step, milliseconds since 1970; absent when its session's clock is not known.
    [[nodiscard]] std::optional<std::int64_t> wall(const Step& step) const;

    [[nodiscard]] const Journal& journal() const { return journal_; }
    [[nodiscard]] const std::vector<FlowPack>& flows() const { return flows_; }
    [[nodiscard]] const ExportRequest& request() const { return request_; }
    [[nodiscard]] const ReportBuilder& facts() const { return facts_; }

    [[nodiscard]] std::int64_t events() const { return events_; }
    [[nodiscard]] std::int64_t redacted() const { return redacted_; }
    [[nodiscard]] const std::string& head() const { return head_; } // hex

private:
    void read_facts();
    void read_journeys(const std::function<void(JourneyRecord&)>& use) const;
    void each_id(const std::function<void(const std::string& id)>& visit) const;
    void add(std::int64_t number, std::string_view body);
    void report_progress(std::int64_t done) const;

    const Journal& journal_;
    const std::vector<FlowPack>& flows_;
    const ExportRequest& request_;
    ReportBuilder facts_;
    std::int64_t events_ = 0;
    std::int64_t redacted_ = 0;
    std::string head_;
};

} // namespace demur
