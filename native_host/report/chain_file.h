// The chain inside an export, as it is written; report/chain_check.h reads it.
#pragma once

#include "report/report_builder.h"

#include <cstdint>
#include <iosfwd>

namespace demur {

class Journal;

// Writes "[{...},...]" with every event up to number `last` that the report is about; see report/export.h for the shape.
// Gives the number of events left out.
std::int64_t write_chain(std::ostream& out, const Journal& journal, const ReportBuilder& about, std::int64_t last);

} // namespace demur
