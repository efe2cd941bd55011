// Exports and the report.
#pragma once

#include "friction/metrics.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace demur::rpc {

// export.read: any format, in pieces; `report` is ReportData as JSON for the report page
struct ExportParams {
    // report | json | csv | journeys | ocel | xes | userflow | html | study (a preview); of one objection: calendar | complaint
    std::string format;
    std::optional<std::string> journey;
    std::optional<std::string> objection;
    std::int64_t offset = 0;
    std::optional<std::string> id; // of the export begun at offset 0, so that the pieces fit together
    std::optional<Wage> wage;      // to count the person's time in money
};
BOOST_DESCRIBE_STRUCT(ExportParams, (), (format, journey, objection, offset, id, wage))
struct ExportResult {
    std::string id;
    std::string name;       // file name to offer
    std::string type;       // media type
    std::int64_t total = 0; // bytes of UTF-8
    std::int64_t offset = 0;
    std::string data; // base64 of UTF-8 bytes
    bool last = false;
};
BOOST_DESCRIBE_STRUCT(ExportResult, (), (id, name, type, total, offset, data, last))

} // namespace demur::rpc
