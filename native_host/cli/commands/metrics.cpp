// demur metrics: what the recorded journeys cost, each number with what it rests on.
#include "base/described.h"
#include "base/error.h"
#include "cli/command.h"
#include "cli/recorded.h"
#include "cli/table.h"

#include <iostream>

namespace demur::cli {
namespace {

void print_metrics(const JourneyMetrics& metrics)
{
    std::cout << "journey " << metrics.journey << "\n"
              << metrics.flow << ", " << metrics.status << ", " << (metrics.with_demur ? "with Demur" : "by hand")
              << (metrics.started.empty() ? "" : ", " + metrics.started) << "\n\n";
    std::vector<std::vector<std::string>> rows = {{"METRIC", "VALUE", "UNIT", "BASIS"}};
    for (const Metric& metric : metrics.metrics) {
        rows.push_back({metric.name, value_text(metric), metric.unit, std::string(enum_name(metric.basis))});
    }
    print_table(std::cout, rows);
    std::cout << "\n";
    rows = {{"DEMAND", "STATED", "ENFORCED", "BASIS"}};
    for (const DemandMet& demand : metrics.demands) {
        rows.push_back({demand.kind, demand.stated, demand.enforced, std::string(enum_name(demand.basis))});
    }
    print_table(std::cout, rows);
    std::cout << "\n";
}

json::value metrics_json(const std::optional<ReportData>& report, bool one)
{
    json::array all;
    if (report) {
        for (const ReportJourney& journey : report->journeys) {
            all.push_back(to_json(journey.metrics));
        }
    }
    return one && !all.empty() ? all.front() : json::value(all);
}

} // namespace

int run_metrics(const Invocation& invocation)
{
    if (invocation.arguments.size() > 1) {
        throw Error(ErrorCode::bad_input, "demur metrics takes one journey, or nothing for all");
    }
    const std::optional<std::string> journey = invocation.arguments.empty() ? std::nullopt : std::optional(invocation.arguments[0]);
    const std::optional<ReportData> report = recorded_report(invocation, journey);
    if (journey && !report) {
        throw Error(ErrorCode::not_found, "no journey " + *journey, "`demur journeys` lists them.");
    }
    if (!for_people()) {
        std::cout << json::serialize(metrics_json(report, journey.has_value())) << "\n";
    } else if (report) {
        for (const ReportJourney& recorded : report->journeys) {
            print_metrics(recorded.metrics);
        }
    }
    return done;
}

} // namespace demur::cli
