#include "report/study.h"

#include "base/described.h"
#include "base/time.h"
#include "base/uuid.h"
#include "report/csv_row.h"
#include "report/study_cells.h"

#include <algorithm>
#include <array>
#include <map>
#include <sstream>

namespace demur {
namespace {

struct Column {
    std::string_view name;
    std::string_view metric;
};
// As the metrics are called.
constexpr std::array<std::string_view, 14> counts = {"steps",     "clicks",        "keys",    "scroll_px",   "screens",
                                                     "hosts",     "loops",         "detours", "dead_ends",   "errors",
                                                     "resubmits", "words_on_path", "demands", "spared_steps"};
constexpr std::array<Column, 7> times = {{{"t_active_s", "t_active"},
                                          {"t_read_s", "t_read"},
                                          {"t_system_s", "t_system"},
                                          {"t_tool_s", "t_tool"},
                                          {"t_away_s", "t_away"},
                                          {"t_total_s", "t_total"},
                                          {"t_outcome_s", "t_outcome"}}};

std::optional<std::int64_t> whole(const JourneyMetrics& metrics, std::string_view name)
{
    const auto found =
        std::find_if(metrics.metrics.begin(), metrics.metrics.end(), [&](const Metric& metric) { return metric.name == name; });
    return found == metrics.metrics.end() || !found->value ? std::nullopt : std::optional(static_cast<std::int64_t>(*found->value));
}

std::optional<std::int64_t> in_hundreds(std::string_view name, std::optional<std::int64_t> value)
{
    constexpr std::int64_t full = 100;
    const bool rough = name == "scroll_px" || name == "words_on_path";
    return rough && value ? std::optional(*value / full * full) : value;
}

// One participant's tables of one month.
struct Tables {
    std::ostringstream journeys;
    std::ostringstream steps;
    std::ostringstream demands;
    std::int64_t last = 0; // number of the journey
};

void write_heads(Tables& tables)
{
    tables.journeys << "journey,flow,service,generation,surface,language,region,with_demur,status,abandoned_at";
    for (const std::string_view name : counts) {
        tables.journeys << ',' << name;
    }
    for (const Column& column : times) {
        tables.journeys << ',' << column.name;
    }
    tables.journeys << ",psychological\r\n";
    tables.steps << "journey,n,actor,kind,screen,field,detail,count,duration_s\r\n";
    tables.demands << "journey,kind,stated,enforced,basis\r\n";
}

void write_steps(Tables& tables, const JourneyRecord& journey, const std::vector<FlowPack>& flows)
{
    study::ScreenNames screens(flows);
    CsvRow row(tables.steps);
    std::int64_t number = 0;
    for (const Step& step : journey.steps) {
        const std::string screen = screens.name(step);
        row.number(tables.last).number(++number).text(enum_name(step.actor)).text(enum_name(step.kind)).text(screen).maybe(step.field);
        row.maybe(study::detail(step)).number(study::count(step));
        row.number(step.duration ? std::optional(study::bin_seconds(*step.duration)) : std::nullopt);
        row.end();
    }
}

void write_journey(Tables& tables, const JourneyMetrics& metrics, const std::vector<FlowPack>& flows)
{
    CsvRow row(tables.journeys);
    row.number(tables.last).text(metrics.flow).text(metrics.service).text(metrics.generation).text(metrics.surface);
    row.text(metrics.language).text(metrics.region).truth(metrics.with_demur).text(metrics.status);
    const bool known = metrics.abandoned_at && study::is_screen(flows, *metrics.abandoned_at);
    row.text(!metrics.abandoned_at ? std::string_view() : known ? std::string_view(*metrics.abandoned_at) : "unknown");
    for (const std::string_view name : counts) {
        row.number(in_hundreds(name, whole(metrics, name)));
    }
    for (const Column& column : times) {
        const std::optional<std::int64_t> time = whole(metrics, column.metric);
        row.number(time ? std::optional(study::bin_seconds(*time)) : std::nullopt);
    }
    row.number(whole(metrics, "psychological")); // last, since the columns before it have their places
    row.end();
    CsvRow demand_row(tables.demands);
    for (const DemandMet& demand : metrics.demands) {
        demand_row.number(tables.last).text(demand.kind).text(demand.stated).text(demand.enforced).text(enum_name(demand.basis));
        demand_row.end();
    }
}

} // namespace

bool is_participant(std::string_view id)
{
    constexpr std::size_t least = 8;
    constexpr std::size_t most = 32;
    return id.size() >= least && id.size() <= most && id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

std::string new_participant()
{
    constexpr std::size_t digits = 16;
    std::string id = new_uuid() + new_uuid();
    std::erase(id, '-');
    return id.substr(id.size() - digits); // a UUID's last digits are all random
}

std::vector<StudyFile> study_bundle(const Record& record, std::string_view participant)
{
    if (!is_participant(participant)) {
        throw Error(ErrorCode::bad_input, "a participant is named by 8 to 32 hexadecimal digits in lower case",
                    "Leave --participant out: Demur then draws one at random.");
    }
    std::map<std::string, Tables> months;
    record.each_journey([&](const JourneyRecord& journey) {
        constexpr std::size_t month = 7; // of an ISO date
        const auto [place, is_new] =
            months.try_emplace(journey.metrics.started.empty() ? "unknown" : journey.metrics.started.substr(0, month));
        Tables& tables = place->second;
        if (is_new) {
            write_heads(tables);
        }
        ++tables.last;
        write_journey(tables, journey.metrics, record.flows());
        write_steps(tables, journey, record.flows());
    });
    std::vector<StudyFile> files;
    for (const auto& [month, tables] : months) {
        const std::string folder = "v=1/month=" + month + "/participant=" + std::string(participant) + "/";
        files.push_back({folder + "journeys.csv", tables.journeys.str()});
        files.push_back({folder + "steps.csv", tables.steps.str()});
        files.push_back({folder + "demands.csv", tables.demands.str()});
    }
    return files;
}

std::string study_preview(const std::vector<StudyFile>& files)
{
    std::string text = "What a study gets is what stands below, and nothing else. Times are bins (their lower bounds in seconds), dates\r\n"
                       "are months. Not in it: names, accounts, addresses, hosts, labels, texts, times of day, ids of the record.\r\n";
    for (const StudyFile& file : files) {
        text += "\r\n== " + file.path + "\r\n" + file.text;
    }
    return text;
}

} // namespace demur
