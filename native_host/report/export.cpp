#include "report/export.h"

#include "base/described.h"
#include "base/hex.h"
#include "base/sha256.h"
#include "base/time.h"
#include "report/chain_file.h"
#include "report/csv.h"
#include "report/proof.h"
#include "report/report_page.h"

#include <ostream>
#include <sstream>

namespace demur {
namespace {

struct Recorded {
    ReportBuilder builder;
    ReportData data;
};

Error damaged(std::int64_t seq, const std::string& why)
{
    return {ErrorCode::corrupt, "the journal is damaged: event " + std::to_string(seq) + " cannot be read: " + why,
            "Move journal.sqlite aside (keep it: exports made before still verify) and Demur starts a new one."};
}

Recorded read(const Journal& journal, const std::vector<FlowPack>& flows, const ExportRequest& request)
{
    const SigningKey key = journal.signing_key(); // before the events: a new key is one of them
    ReportBuilder builder(request.journey);
    builder.set_wage(request.wage);
    std::int64_t events = 0;
    std::int64_t redacted = 0;
    std::string head(2 * sha256_size, '0');
    journal.each_event([&](std::int64_t seq, std::string_view body, std::string_view hash) {
        events = seq;
        head = to_hex(hash);
        if (body.empty()) {
            ++redacted;
            return;
        }
        boost::system::error_code ec;
        const json::value event = json::parse(body, ec);
        if (ec || !event.is_object()) {
            throw damaged(seq, "it is not a JSON object");
        }
        try {
            builder.add(seq, event.get_object());
        } catch (const Error& error) {
            throw damaged(seq, error.what());
        }
    });
    if (request.journey && builder.journeys().empty()) {
        throw Error(ErrorCode::not_found, "no journey " + *request.journey, "`demur journeys` lists them.");
    }
    ReportData data = builder.report(flows, request.now);
    data.proof = make_proof(journal, key, events, head);
    data.proof.redacted = redacted;
    return {std::move(builder), std::move(data)};
}

void write_json(std::ostream& out, const Journal& journal, const Recorded& recorded, const ExportRequest& request)
{
    std::string report = json::serialize(to_json(recorded.data));
    report.pop_back(); // further members follow before the closing brace
    out << report;
    if (request.journey) {
        out << R"(,"journey":)" << json::serialize(json::value(*request.journey));
    }
    out << R"(,"events":)";
    const std::int64_t left_out = write_chain(out, journal, recorded.builder, recorded.data.proof.events);
    out << R"(,"left_out":)" << left_out << "}\n";
}

void write_html(std::ostream& out, const Journal& journal, const Recorded& recorded, const ExportRequest& request)
{
    std::ostringstream data;
    write_json(data, journal, recorded, request);
    const PageAround page = report_page_around();
    out << page.before << json_for_html(data.view()) << page.after;
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

std::string_view export_media_type(ExportFormat format)
{
    switch (format) {
    case ExportFormat::json: return "application/json";
    case ExportFormat::csv: return "text/csv; charset=utf-8";
    case ExportFormat::html: return "text/html; charset=utf-8";
    }
    return "application/octet-stream";
}

std::string export_name(ExportFormat format, const ExportRequest& request)
{
    constexpr std::size_t shown = 8; // of the journey's id: enough to tell files apart
    constexpr std::size_t date = 10;
    std::string journey = request.journey ? "-" + request.journey->substr(0, shown) : std::string();
    std::erase_if(journey, [](char c) { return c == '/' || c == ':' || c == '.'; });
    return "demur" + journey + "-" + iso_utc(request.now).substr(0, date) + "." + std::string(enum_name(format));
}

ReportData make_report(const Journal& journal, const std::vector<FlowPack>& flows, const ExportRequest& request)
{
    return read(journal, flows, request).data;
}

ReportProof write_export(std::ostream& out, ExportFormat format, const Journal& journal, const std::vector<FlowPack>& flows,
                         const ExportRequest& request)
{
    const Recorded recorded = read(journal, flows, request);
    switch (format) {
    case ExportFormat::json: write_json(out, journal, recorded, request); break;
    case ExportFormat::csv: write_csv(out, recorded.builder, recorded.data); break;
    case ExportFormat::html: write_html(out, journal, recorded, request); break;
    }
    if (!out) {
        throw Error(ErrorCode::io, "the export could not be written");
    }
    return recorded.data.proof;
}

} // namespace demur
