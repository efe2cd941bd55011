// Comma-separated values (RFC 4180, UTF-8, CRLF): one row a step, or one row a journey. Columns: docs/exports.md.
#pragma once

#include "report/record.h"

#include <iosfwd>
#include <string>
#include <string_view>

namespace demur {

// What the first line begins with: how a table of steps is told from other files. Members of a step that came later follow.
extern const std::string_view csv_header;
// The same of a table of journeys, as far as it does not depend on the metrics.
extern const std::string_view journeys_csv_header;

void write_csv(std::ostream& out, const Record& record);
void write_journeys_csv(std::ostream& out, const Record& record);

} // namespace demur
