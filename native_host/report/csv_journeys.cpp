#include "base/described.h"
#include "report/csv.h"
#include "report/csv_row.h"

#include <algorithm>

namespace demur {

const std::string_view journeys_csv_header =
    "journey,flow,service,generation,surface,language,region,with_demur,status,outcome,abandoned_at,started_utc,"
    "events,demands_required,demands_optional,demands_enforced,tags";

namespace {

// Kinds of demands that are so, in one cell: "email reason".
std::string kinds(const std::vector<DemandMet>& demands, bool (*wanted)(const DemandMet&))
{
    std::string text;
    for (const DemandMet& demand : demands) {
        if (wanted(demand)) {
            text += (text.empty() ? "" : " ") + demand.kind;
        }
    }
    return text;
}

std::string tags_of(const JourneyMetrics& metrics)
{
    std::string text;
    for (const PatternTag& tag : metrics.tags) {
        text += (text.empty() ? "" : " ") + tag.id + "=" + tag.standing;
    }
    return text;
}

void write_metrics(CsvRow& row, const std::vector<Metric>& metrics)
{
    for (const MetricDefinition& definition : metric_catalogue()) {
        const auto found =
            std::find_if(metrics.begin(), metrics.end(), [&](const Metric& metric) { return metric.name == definition.name; });
        row.real(found == metrics.end() ? std::nullopt : found->value);
        row.text(enum_name(found == metrics.end() ? Basis::unknown : found->basis));
    }
}

} // namespace

void write_journeys_csv(std::ostream& out, const Record& record)
{
    out << journeys_csv_header;
    for (const MetricDefinition& metric : metric_catalogue()) {
        out << ',' << metric.name << ',' << metric.name << "_basis";
    }
    out << "\r\n";
    CsvRow row(out);
    record.each_journey([&](const JourneyRecord& journey) {
        const JourneyMetrics& metrics = journey.metrics;
        row.text(journey.id).text(metrics.flow).text(metrics.service).text(metrics.generation).text(metrics.surface);
        row.text(metrics.language).text(metrics.region).truth(metrics.with_demur).text(metrics.status).text(metrics.outcome);
        row.maybe(metrics.abandoned_at).text(metrics.started);
        row.number(static_cast<std::int64_t>(journey.steps.size()));
        row.text(kinds(metrics.demands, [](const DemandMet& d) { return d.stated == "required"; }));
        row.text(kinds(metrics.demands, [](const DemandMet& d) { return d.stated == "optional"; }));
        row.text(kinds(metrics.demands, [](const DemandMet& d) { return d.enforced == "yes"; })).text(tags_of(metrics));
        write_metrics(row, metrics.metrics);
        row.end();
    });
}

} // namespace demur
