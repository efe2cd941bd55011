#include "report/export.h"

#include "base/described.h"
#include "base/time.h"
#include "base/version.h"
#include "report/chain_file.h"
#include "report/csv.h"
#include "report/json_export.h"
#include "report/ocel.h"
#include "report/proof.h"
#include "report/userflow.h"
#include "report/xes.h"

#include <ostream>

namespace demur {
namespace {

ReportProof proof_of(const Record& record, const SigningKey& key)
{
    const ExportRequest& asked = record.request();
    const SaidOutside said{iso_utc(asked.now), asked.journey, asked.wage, std::string(version()),
                           events_left_out(record.journal(), record.facts(), record.events())};
    ReportProof proof = make_proof(record.journal(), key, record.events(), record.head(), said);
    proof.redacted = record.redacted();
    return proof;
}

// What such a file does not carry, it does not prove.
ReportProof no_proof(const Record& record)
{
    ReportProof proof;
    proof.events = record.events();
    proof.head = record.head();
    proof.level = level_name(ProofLevel::none);
    return proof;
}

ExportRequest of_one_journey(ExportRequest request, const Journal& journal)
{
    if (!request.journey) {
        journal.each_journey([&request](const std::string& id) { request.journey = id; });
    }
    return request;
}

void write(std::ostream& out, ExportFormat format, const Record& record, const ReportProof& proof)
{
    switch (format) {
    case ExportFormat::json: write_json(out, record, proof); break;
    case ExportFormat::html: write_html(out, record, proof); break;
    case ExportFormat::csv: write_csv(out, record); break;
    case ExportFormat::journeys: write_journeys_csv(out, record); break;
    case ExportFormat::ocel: write_ocel(out, record); break;
    case ExportFormat::xes: write_xes(out, record); break;
    case ExportFormat::userflow: write_userflow(out, record); break;
    }
    if (!out.flush()) {
        throw Error(ErrorCode::io, "the export could not be written");
    }
}

// A file name of its own for each format, by which other programs know it.
std::string_view ending(ExportFormat format)
{
    switch (format) {
    case ExportFormat::json: return ".json";
    case ExportFormat::html: return ".html";
    case ExportFormat::csv: return ".csv";
    case ExportFormat::journeys: return "-journeys.csv";
    case ExportFormat::ocel: return ".ocel.json";
    case ExportFormat::xes: return ".xes";
    case ExportFormat::userflow: return "-replay.json";
    }
    return "";
}

} // namespace

std::optional<ExportFormat> export_format(std::string_view name)
{
    std::optional<ExportFormat> format;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<ExportFormat>>([&](auto d) {
        if (name == d.name) {
            format = d.value;
        }
    });
    return format;
}

bool carries_chain(ExportFormat format)
{
    return format == ExportFormat::json || format == ExportFormat::html;
}

std::string_view export_media_type(ExportFormat format)
{
    switch (format) {
    case ExportFormat::json:
    case ExportFormat::ocel:
    case ExportFormat::userflow: return "application/json";
    case ExportFormat::csv:
    case ExportFormat::journeys: return "text/csv; charset=utf-8";
    case ExportFormat::html: return "text/html; charset=utf-8";
    case ExportFormat::xes: return "application/xml";
    }
    return "application/octet-stream";
}

std::string export_name(ExportFormat format, const ExportRequest& request)
{
    constexpr std::size_t shown = 8; // of the journey's id: enough to tell files apart
    constexpr std::size_t date = 10;
    std::string journey = request.journey ? "-" + request.journey->substr(0, shown) : std::string();
    std::erase_if(journey, [](char c) { return c == '/' || c == ':' || c == '.'; });
    return "demur" + journey + "-" + iso_utc(request.now).substr(0, date) + std::string(ending(format));
}

ReportData make_report(const Journal& journal, const std::vector<FlowPack>& flows, const ExportRequest& request)
{
    const SigningKey key = journal.signing_key(); // before the events: a new key is one of them
    ReportData data;
    journal.read_as_one([&] {
        const Record record(journal, flows, request);
        std::vector<ReportJourney> journeys;
        data = record.assemble([&](const JourneyRecord& journey) { journeys.push_back({journey.metrics, journey.steps}); }).rest();
        data.journeys = std::move(journeys);
        data.proof = proof_of(record, key);
    });
    return data;
}

ReportProof write_export(std::ostream& out, ExportFormat format, const Journal& journal, const std::vector<FlowPack>& flows,
                         const ExportRequest& request)
{
    const std::optional<SigningKey> key = carries_chain(format) ? std::optional(journal.signing_key()) : std::nullopt;
    ReportProof proof;
    journal.read_as_one([&] {
        const ExportRequest what = format == ExportFormat::userflow ? of_one_journey(request, journal) : request;
        const Record record(journal, flows, what);
        proof = key ? proof_of(record, *key) : no_proof(record);
        write(out, format, record, proof);
    });
    return proof;
}

} // namespace demur
