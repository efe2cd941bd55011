// The chain inside an export, as it is written; report/chain_check.h reads it.
#pragma once

#include "journal/chain.h"
#include "report/report_builder.h"

#include <cstdint>
#include <iosfwd>
#include <vector>

namespace demur {

class Journal;

// The events up to number `last` that write_chain() leaves out, in order, runs that touch as one.
std::vector<EventRun> events_left_out(const Journal& journal, const ReportBuilder& about, std::int64_t last);

// Writes "[{...},...]" with every event up to number `last` that the report is about; see report/export.h for the shape.
// Gives the number of events left out.
std::int64_t write_chain(std::ostream& out, const Journal& journal, const ReportBuilder& about, std::int64_t last);

} // namespace demur
