// The JSON export, and the HTML export around it. Its shape: report/export.h.
#pragma once

#include "report/record.h"

#include <iosfwd>

namespace demur {

void write_json(std::ostream& out, const Record& record, const ReportProof& proof);
void write_html(std::ostream& out, const Record& record, const ReportProof& proof);

} // namespace demur
