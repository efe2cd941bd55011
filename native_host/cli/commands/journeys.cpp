// demur journeys: what is recorded, one line a journey.
#include "base/described.h"
#include "base/error.h"
#include "base/time.h"
#include "cli/command.h"
#include "cli/json_list.h"
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

JourneyLine line_of(const JourneyRecord& journey)
{
    const JourneyMetrics& m = journey.metrics;
    std::optional<double> steps;
    for (const Metric& metric : m.metrics) {
        steps = metric.name == "steps" ? metric.value : steps;
    }
    return {m.journey, m.started, m.flow, m.service, m.status, m.with_demur, static_cast<std::int64_t>(journey.steps.size()), steps};
}

std::vector<std::string> row_of(const JourneyMetrics& m)
{
    return {m.journey,
            m.started,
            m.flow,
            m.status,
            m.with_demur ? "Demur" : "hands",
            metric_text(m, "steps"),
            metric_text(m, "screens"),
            metric_text(m, "t_active"),
            metric_text(m, "spared_steps")};
}

} // namespace

int run_journeys(const Invocation& invocation)
{
    if (!invocation.arguments.empty()) {
        throw Error(ErrorCode::bad_input, "demur journeys takes no arguments", "`demur metrics JOURNEY` measures one.");
    }
    const ExportRequest all{std::nullopt, now_ms()};
    if (!for_people()) {
        JsonList list(std::cout);
        with_record(invocation, all, [&list](const Record& record) {
            record.each_journey([&list](const JourneyRecord& journey) { list.add(to_json(line_of(journey))); });
        });
        list.end();
        return done;
    }
    std::vector<std::vector<std::string>> rows = {
        {"JOURNEY", "STARTED", "FLOW", "STATUS", "WITH", "STEPS", "SCREENS", "ACTIVE ms", "SPARED"}};
    const auto add = [&rows](const JourneyRecord& journey) { rows.push_back(row_of(journey.metrics)); };
    if (with_record(invocation, all, [&add](const Record& record) { record.each_journey(add); })) {
        print_table(std::cout, rows);
    }
    return done;
}

} // namespace demur::cli
