// Exports of the journal: the report (JSON, HTML) with the hash chain in it, and a table (CSV).
//
// JSON: ReportData, plus "events": the chain from its first event on. Each is {"seq","event","hash"}; in the export of one
// journey, runs of other events are one {"seq","left_out","hash"}: `left_out` events ending with number `seq`, whose hash is `hash`.
// HTML: the report page with the same JSON in it.
// CSV (RFC 4180, UTF-8, CRLF): one row a step, in these columns:
//   journey,flow,service,session,seq,wall_utc,t_ms,actor,kind,screen,host,role,field,surface,detail,count,duration_ms,words,objection
// A cell that a spreadsheet would take for a formula (= + - @ tab CR at its start) gets an apostrophe in front.
#pragma once

#include "flow/flow_pack.h"
#include "journal/journal.h"
#include "report/report_data.h"

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

enum class ExportFormat {
    json,
    csv,
    html
};
BOOST_DESCRIBE_ENUM(ExportFormat, json, csv, html)

struct ExportRequest {
    std::optional<std::string> journey; // absent: all
    std::int64_t now = 0;               // milliseconds since 1970: when the export is made
    std::optional<Wage> wage{};         // what an hour is worth to the person; absent: nothing is counted in money
};

// Absent for a format that this version does not write.
std::optional<ExportFormat> export_format(std::string_view name);
// Media type and file name to offer.
std::string_view export_media_type(ExportFormat format);
std::string export_name(ExportFormat format, const ExportRequest& request);

// What the report page draws. Throws Error(not_found) when the journey named does not exist.
ReportData make_report(const Journal& journal, const std::vector<FlowPack>& flows, const ExportRequest& request);

// Gives the head that the export carries. Throws Error(not_found) as make_report does, Error(io) when `out` fails.
ReportProof write_export(std::ostream& out, ExportFormat format, const Journal& journal, const std::vector<FlowPack>& flows,
                         const ExportRequest& request);

} // namespace demur
