// demur journeys: what is recorded, one line a journey.
#include "base/described.h"
#include "base/error.h"
#include "cli/command.h"
#include "cli/recorded.h"
#include "cli/table.h"

#include <iostream>

namespace demur::cli {
namespace {

struct JourneyLine {
    std::string journey;
    std::string started; // ISO 8601 UTC; empty when the wall clock is not known
    std::string flow;
    std::string service;
    std::string status;
    bool with_demur = false;
    std::int64_t events = 0;
    std::optional<double> steps; // the person's own
};
BOOST_DESCRIBE_STRUCT(JourneyLine, (), (journey, started, flow, service, status, with_demur, events, steps))

std::vector<JourneyLine> read_lines(const ReportData& report)
{
    std::vector<JourneyLine> lines;
    for (const ReportJourney& journey : report.journeys) {
        const JourneyMetrics& m = journey.metrics;
        std::optional<double> steps;
        for (const Metric& metric : m.metrics) {
            steps = metric.name == "steps" ? metric.value : steps;
        }
        lines.push_back(
            {m.journey, m.started, m.flow, m.service, m.status, m.with_demur, static_cast<std::int64_t>(journey.steps.size()), steps});
    }
    return lines;
}

void print_lines(const ReportData& report)
{
    std::vector<std::vector<std::string>> rows = {
        {"JOURNEY", "STARTED", "FLOW", "STATUS", "WITH", "STEPS", "SCREENS", "ACTIVE ms", "SPARED"}};
    for (const ReportJourney& journey : report.journeys) {
        const JourneyMetrics& m = journey.metrics;
        rows.push_back({m.journey, m.started, m.flow, m.status, m.with_demur ? "Demur" : "hands", metric_text(m, "steps"),
                        metric_text(m, "screens"), metric_text(m, "t_active"), metric_text(m, "spared_steps")});
    }
    print_table(std::cout, rows);
}

} // namespace

int run_journeys(const Invocation& invocation)
{
    if (!invocation.arguments.empty()) {
        throw Error(ErrorCode::bad_input, "demur journeys takes no arguments", "`demur metrics JOURNEY` measures one.");
    }
    const std::optional<ReportData> report = recorded_report(invocation, std::nullopt);
    if (!for_people()) {
        std::cout << json::serialize(to_json(report ? read_lines(*report) : std::vector<JourneyLine>())) << "\n";
    } else if (report) {
        print_lines(*report);
    }
    return done;
}

} // namespace demur::cli
