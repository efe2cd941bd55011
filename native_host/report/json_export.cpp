#include "report/json_export.h"

#include "base/described.h"
#include "base/time.h"
#include "base/version.h"
#include "report/chain_file.h"
#include "report/report_page.h"

#include <ostream>
#include <set>

namespace demur {
namespace {

// A step as the chain has it, without what tells it from other events.
void write_step(std::ostream& out, std::string_view body)
{
    constexpr std::string_view type = R"(,"type":"step")"; // canonical JSON: never the first member
    const std::size_t at = body.rfind(type);
    out << body.substr(0, at) << body.substr(at + type.size());
}

ReportAssembly write_journeys(std::ostream& out, const Record& record)
{
    bool first_journey = true;
    return record.assemble([&](const JourneyRecord& journey) {
        out << (first_journey ? "\n" : ",\n") << R"({"metrics":)" << json::serialize(to_json(journey.metrics)) << R"(,"steps":[)";
        first_journey = false;
        bool first_step = true;
        record.journal().each_step(journey.id, [&](std::int64_t /*number*/, std::string_view body) {
            out << (first_step ? "\n" : ",\n");
            first_step = false;
            write_step(out, body);
        });
        out << "]}";
    });
}

void write_sessions(std::ostream& out, const ReportAssembly& report)
{
    out << '[';
    bool first = true;
    report.each_session([&](const ReportSession& session) {
        out << (first ? "" : ",") << json::serialize(to_json(session));
        first = false;
    });
    out << ']';
}

} // namespace

void write_json(std::ostream& out, const Record& record, const ReportProof& proof)
{
    out << R"({"schema":"demur-report/2","demur":)" << json::serialize(json::value(version())) << R"(,"made":")"
        << iso_utc(record.request().now) << R"(","journeys":[)";
    const ReportAssembly report = write_journeys(out, record);
    out << "]";
    ReportData rest = report.rest_without_sessions();
    rest.proof = proof;
    const std::set<std::string_view> written = {"schema", "demur", "made", "journeys"};
    const json::value members = to_json(rest);
    for (const json::key_value_pair& member : members.get_object()) {
        if (written.contains(member.key())) {
            continue;
        }
        out << ",\n" << json::serialize(json::value(member.key())) << ":";
        if (member.key() == "sessions") {
            write_sessions(out, report);
        } else {
            out << json::serialize(member.value());
        }
    }
    if (record.request().journey) {
        out << R"(,"journey":)" << json::serialize(json::value(*record.request().journey));
    }
    out << ",\n"
        << R"("events":)";
    const std::int64_t left_out = write_chain(out, record.journal(), record.facts(), proof.events);
    out << R"(,"left_out":)" << left_out << "}\n";
}

void write_html(std::ostream& out, const Record& record, const ReportProof& proof)
{
    const PageAround page = report_page_around();
    out << page.before << std::flush;
    HtmlJson safe(out);
    std::ostream data(&safe);
    data.exceptions(out.exceptions());
    write_json(data, record, proof);
    out << page.after;
}

} // namespace demur
