#include "report/csv.h"

#include "base/described.h"
#include "base/time.h"

#include <ostream>

namespace demur {

const std::string_view csv_header = "journey,flow,service,session,seq,wall_utc,t_ms,actor,kind,screen,host,role,field,surface,detail,count,"
                                    "duration_ms,words,objection";

namespace {

class Row {
public:
    explicit Row(std::ostream& out) : out_(out) {}
    Row& text(std::string_view value)
    {
        out_ << (first_ ? "" : ",") << csv_cell(value);
        first_ = false;
        return *this;
    }
    Row& maybe(const std::optional<std::string>& value) { return text(value ? std::string_view(*value) : std::string_view()); }
    Row& number(const std::optional<std::int64_t>& value)
    {
        return text(value ? std::string_view(std::to_string(*value)) : std::string_view());
    }
    void end() { out_ << "\r\n"; }

private:
    std::ostream& out_;
    bool first_ = true;
};

} // namespace

std::string csv_cell(std::string_view text)
{
    std::string cell;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos) {
        cell += '\'';
    }
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) {
        quoted += c == '"' ? "\"\"" : std::string(1, c);
    }
    return quoted + '"';
}

void write_csv(std::ostream& out, const ReportBuilder& recorded, const ReportData& report)
{
    out << csv_header << "\r\n";
    for (const ReportJourney& journey : report.journeys) {
        for (const Step& step : journey.steps) {
            const auto anchor = recorded.anchors().find(step.session);
            Row row(out);
            row.text(step.journey).text(journey.metrics.flow).text(journey.metrics.service).text(step.session).number(step.seq);
            row.text(anchor == recorded.anchors().end() ? std::string() : iso_utc(anchor->second + step.t)).number(step.t);
            row.text(enum_name(step.actor)).text(enum_name(step.kind)).maybe(step.screen).maybe(step.host).maybe(step.role);
            row.maybe(step.field).maybe(step.surface).maybe(step.detail).number(step.count).number(step.duration).number(step.words);
            row.maybe(step.objection);
            row.end();
        }
    }
}

} // namespace demur
