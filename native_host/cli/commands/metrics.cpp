// demur metrics: what the recorded journeys cost, each number with what it rests on.
#include "base/described.h"
#include "base/error.h"
#include "base/time.h"
#include "cli/command.h"
#include "cli/json_list.h"
#include "cli/recorded.h"
#include "cli/shown.h"
#include "cli/table.h"
#include "cli/wage_options.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace demur::cli {
namespace {

using Rows = std::vector<std::vector<std::string>>;

struct MetricsOptions {
    std::optional<std::string> journey;
    std::optional<Wage> wage;
};

MetricsOptions metrics_options(const Invocation& invocation)
{
    MetricsOptions options;
    WageOptions wage;
    CLI::App app;
    app.add_option("journey", options.journey);
    wage.add_to(app);
    std::vector<std::string> arguments(invocation.arguments.rbegin(), invocation.arguments.rend());
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorCode::bad_input, error.what(), "`demur metrics --help` shows what it takes.");
    }
    options.wage = wage.wage();
    return options;
}

// The group's name stands beside its first metric.
Rows metric_rows(const JourneyMetrics& metrics)
{
    Rows rows = {{"GROUP", "METRIC", "VALUE", "UNIT", "BASIS", "BY"}};
    std::string group;
    for (std::size_t i = 0; i < metrics.metrics.size(); ++i) {
        const Metric& metric = metrics.metrics[i];
        const MetricDefinition& definition = metric_catalogue()[i]; // measure() keeps its order
        rows.push_back({definition.group == group ? "" : definition.group, std::string(metric.name), value_text(metric), metric.unit,
                        std::string(enum_name(metric.basis)), metric.method.value_or("")});
        group = definition.group;
    }
    return rows;
}

void print_demands(const JourneyMetrics& metrics)
{
    Rows rows = {{"DEMAND", "STATED", "ENFORCED", "BASIS"}};
    for (const DemandMet& demand : metrics.demands) {
        rows.push_back({demand.kind, demand.stated, demand.enforced, std::string(enum_name(demand.basis))});
    }
    print_table(std::cout, rows);
    std::cout << "\n";
}

void print_tags(const JourneyMetrics& metrics)
{
    if (metrics.tags.empty()) {
        return;
    }
    Rows rows = {{"SIGN OF", "NAME", "BECAUSE", "BASIS", "STANDING"}};
    for (const PatternTag& tag : metrics.tags) {
        rows.push_back({tag.id, tag.name, tag.because.empty() ? tag.rule : tag.because, std::string(enum_name(tag.basis)), tag.standing});
    }
    print_table(std::cout, rows);
    std::cout << "\n";
}

void print_metrics(const JourneyMetrics& metrics)
{
    std::cout << "journey " << shown(metrics.journey) << "\n"
              << shown(metrics.flow) << ", " << metrics.status << " (" << metrics.outcome << "), "
              << (metrics.with_demur ? "with Demur" : "by hand") << (metrics.started.empty() ? "" : ", " + metrics.started) << "\n\n";
    print_table(std::cout, metric_rows(metrics));
    std::cout << "\n";
    print_demands(metrics);
    print_tags(metrics);
}

// Of all journeys a list; of the one that was asked for an object, and an empty list when all of it was deleted.
void print_json(const Record& record)
{
    JsonList list(std::cout);
    bool is_one = false;
    record.each_journey([&](const JourneyRecord& journey) {
        if (record.request().journey) {
            is_one = true;
            std::cout << json::serialize(to_json(journey.metrics)) << "\n";
        } else {
            list.add(to_json(journey.metrics));
        }
    });
    if (!is_one) {
        list.end();
    }
}

} // namespace

int run_metrics(const Invocation& invocation)
{
    const MetricsOptions options = metrics_options(invocation);
    const ExportRequest request{options.journey, now_ms(), options.wage};
    const bool recorded = with_record(invocation, request, [](const Record& record) {
        if (for_people()) {
            record.each_journey([](const JourneyRecord& journey) { print_metrics(journey.metrics); });
        } else {
            print_json(record);
        }
    });
    if (!recorded && options.journey) {
        throw Error(ErrorCode::not_found, "no journey " + *options.journey, "`demur journeys` lists them.");
    }
    if (!recorded && !for_people()) {
        JsonList(std::cout).end();
    }
    return done;
}

} // namespace demur::cli
