// The chain inside an export: how it is written, and how it is checked without the journal.
#pragma once

#include "report/report_builder.h"

#include <boost/json/array.hpp>

#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace demur {

class Journal;

// Writes "[{...},...]" with every event up to number `last` that the report is about; see report/export.h for the shape.
// Gives the number of events left out.
std::int64_t write_chain(std::ostream& out, const Journal& journal, const ReportBuilder& about, std::int64_t last);

struct ChainCheck {
    std::int64_t events = 0; // up to the last that fits
    std::int64_t left_out = 0;
    std::string head;                      // hex, after the last event that fits
    std::optional<std::int64_t> broken_at; // the first that does not
    std::string why;
};
// Recomputes every hash from the first event on. The array is hostile.
ChainCheck check_chain(const boost::json::array& entries);

} // namespace demur
