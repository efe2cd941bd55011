// export.read.
#include "base/base64.h"
#include "base/described.h"
#include "base/limits.h"
#include "base/time.h"
#include "base/uuid.h"
#include "friction/wage.h"
#include "messaging/handlers/handlers.h"
#include "messaging/objection_documents.h"
#include "report/export.h"
#include "report/study.h"

#include <sstream>

namespace demur::rpc {

namespace {

constexpr std::string_view page_format = "report"; // what the extension's report page draws
constexpr std::string_view calendar_format = "calendar";
constexpr std::string_view complaint_format = "complaint";
constexpr std::string_view study_format = "study"; // what a bundle for a study would hold, to read

std::string export_bytes(const Journal& journal, const std::string& name, const ExportRequest& request)
{
    if (name == page_format) {
        return json::serialize(to_json(make_report(journal, flow_packs(), request)));
    }
    std::ostringstream out;
    write_export(out, export_format(name).value(), journal, flow_packs(), request);
    return std::move(out).str();
}

CachedExport make_document(const Journal& journal, const ExportParams& params)
{
    if (params.format == complaint_format && !params.objection) {
        throw Error(ErrorCode::bad_input, "params.objection: a complaint is about one objection");
    }
    Document made = params.format == calendar_format ? calendar_document(journal, params.objection)
                                                     : complaint_document(journal, *params.objection, {});
    return {new_uuid(), std::move(made.name), std::move(made.type), std::move(made.bytes)};
}

// Nobody's: the participant is drawn when the bundle is written, on the command line.
CachedExport make_study_preview(const Journal& journal, const ExportParams& params)
{
    constexpr std::string_view nobody = "0000000000000000";
    constexpr std::size_t date = 10;
    const ExportRequest request{params.journey, now_ms()};
    std::string text;
    journal.read_as_one([&] { text = study_preview(study_bundle(Record(journal, flow_packs(), request), nobody)); });
    return {new_uuid(), "demur-study-preview-" + iso_utc(request.now).substr(0, date) + ".txt", "text/plain; charset=utf-8",
            std::move(text)};
}

CachedExport make_export(const Journal& journal, const ExportParams& params)
{
    if (params.format == calendar_format || params.format == complaint_format) {
        return make_document(journal, params);
    }
    if (params.format == study_format) {
        return make_study_preview(journal, params);
    }
    const std::optional<ExportFormat> format = params.format == page_format ? ExportFormat::json : export_format(params.format);
    if (!format) {
        throw Error(ErrorCode::bad_input,
                    "params.format: expected report, json, csv, journeys, ocel, xes, userflow, html, study, calendar or complaint");
    }
    if (params.wage) {
        check_wage(*params.wage);
    }
    ExportRequest request{params.journey, now_ms()};
    request.wage = params.wage;
    return {new_uuid(), export_name(*format, request), std::string(export_media_type(*format)),
            export_bytes(journal, params.format, request)};
}

} // namespace

ExportResult handle(Context& context, method::ExportRead /*tag*/, ExportParams params)
{
    if (params.offset != 0 && !params.id) {
        throw Error(ErrorCode::bad_input, "params.id: pieces after the first name their export");
    }
    const CachedExport& made =
        params.id ? context.exports().find(*params.id) : context.exports().keep(make_export(context.journal(), params));
    const auto total = static_cast<std::int64_t>(made.bytes.size());
    if (params.offset < 0 || params.offset > total) {
        throw Error(ErrorCode::bad_input, "params.offset: beyond the end of the export");
    }
    const std::string_view piece = std::string_view(made.bytes).substr(static_cast<std::size_t>(params.offset), limits::chunk);
    ExportResult result{made.id, made.name, made.type, total, params.offset, base64_encode(piece), false};
    result.last = params.offset + static_cast<std::int64_t>(piece.size()) == total;
    return result;
}

} // namespace demur::rpc
