// Exports of the journal. What each holds and leaves out, and every column: docs/exports.md.
//
// json: ReportData, plus "events": the chain from its first event on. Each is {"seq","event","hash"}; in the export of one
//   journey, runs of other events are one {"seq","left_out","hash"}: `left_out` events ending with number `seq`, whose hash is
//   `hash`. html: the report page with the same JSON in it.
// csv: one row a step; journeys: one row a journey (both RFC 4180, UTF-8, CRLF).
// ocel: OCEL 2.0 JSON; xes: IEEE 1849; userflow: one journey as Chrome's recorder replays it.
// Only json and html carry the chain.
#pragma once

#include "flow/flow_pack.h"
#include "journal/journal.h"
#include "report/report_data.h"

#include <cstdint>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

enum class ExportFormat {
    json,
    csv,
    html,
    journeys,
    ocel,
    xes,
    userflow
};
BOOST_DESCRIBE_ENUM(ExportFormat, json, csv, html, journeys, ocel, xes, userflow)

struct ExportRequest {
    std::optional<std::string> journey; // absent: all; for userflow the one that began last
    std::int64_t now = 0;               // milliseconds since 1970: when the export is made
    std::optional<Wage> wage{};         // what an hour is worth to the person; absent: nothing is counted in money
    // Told now and then how many of the journal's events are written. May throw to give up.
    std::function<void(std::int64_t done, std::int64_t of)> progress{};
};

// Absent for a format that this version does not write.
std::optional<ExportFormat> export_format(std::string_view name);
// Whether its files carry the hash chain, and `demur verify` can check them.
bool carries_chain(ExportFormat format);
// Media type and file name to offer.
std::string_view export_media_type(ExportFormat format);
std::string export_name(ExportFormat format, const ExportRequest& request);

// What the report page draws. Throws Error(not_found) when the journey named does not exist.
ReportData make_report(const Journal& journal, const std::vector<FlowPack>& flows, const ExportRequest& request);

// Writes journey by journey: besides the longest one, memory does not grow with the journal. Gives the proof that the export
// carries; of a format without the chain, where the chain stood. Throws Error(not_found) as make_report does, for userflow also
// when nothing was recorded; Error(io) when `out` fails.
ReportProof write_export(std::ostream& out, ExportFormat format, const Journal& journal, const std::vector<FlowPack>& flows,
                         const ExportRequest& request);

} // namespace demur
