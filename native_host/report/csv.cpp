#include "report/csv.h"

#include "base/described.h"
#include "base/time.h"
#include "report/csv_row.h"
#include "report/step_values.h"

#include <algorithm>
#include <array>

namespace demur {

// These came first and stay where they are; further members of a step follow in the order of step_values().
const std::string_view csv_header = "journey,flow,service,session,seq,wall_utc,t_ms,actor,kind,screen,host,role,field,surface,"
                                    "detail,count,duration_ms,words,objection";

namespace {

constexpr std::array<std::string_view, 11> among_the_first = {"screen", "host",  "role",     "field", "flow",     "surface",
                                                              "detail", "count", "duration", "words", "objection"};

std::vector<StepValue> later_values()
{
    std::vector<StepValue> later;
    std::copy_if(step_values().begin(), step_values().end(), std::back_inserter(later), [](const StepValue& value) {
        return std::find(among_the_first.begin(), among_the_first.end(), value.name) == among_the_first.end();
    });
    return later;
}

std::string iso_or_empty(const std::optional<std::int64_t>& wall)
{
    return wall ? iso_utc(*wall) : std::string();
}

void write_step(CsvRow& row, const JourneyMetrics& of, const Step& step, const std::optional<std::int64_t>& wall)
{
    row.text(step.journey).text(of.flow).text(of.service).text(step.session).number(step.seq);
    row.text(iso_or_empty(wall)).number(step.t);
    row.text(enum_name(step.actor)).text(enum_name(step.kind)).maybe(step.screen).maybe(step.host).maybe(step.role);
    row.maybe(step.field).maybe(step.surface).maybe(step.detail).number(step.count).number(step.duration).number(step.words);
    row.maybe(step.objection);
}

} // namespace

void write_csv(std::ostream& out, const Record& record)
{
    const std::vector<StepValue> later = later_values();
    out << csv_header;
    for (const StepValue& value : later) {
        out << ',' << value.name;
    }
    out << "\r\n";
    CsvRow row(out);
    record.each_journey([&](const JourneyRecord& journey) {
        for (const Step& step : journey.steps) {
            write_step(row, journey.metrics, step, record.wall(step));
            for (const StepValue& value : later) {
                value.number ? row.digits(value.of(step)) : row.maybe(value.of(step));
            }
            row.end();
        }
    });
}

} // namespace demur
