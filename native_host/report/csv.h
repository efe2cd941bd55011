// Comma-separated values (RFC 4180), one row a step. The columns are documented in report/export.h.
#pragma once

#include "report/report_builder.h"

#include <iosfwd>
#include <string>
#include <string_view>

namespace demur {

// Without line end: how an export of this kind is told from others.
extern const std::string_view csv_header;

// Quoted where needed; a text that a spreadsheet would run as a formula is made harmless with an apostrophe.
std::string csv_cell(std::string_view text);
void write_csv(std::ostream& out, const ReportBuilder& recorded, const ReportData& report);

} // namespace demur
