// OCEL 2.0 (object-centric event log) as JSON: an event a step, and what it touches as objects. See docs/exports.md.
#pragma once

#include "report/record.h"

#include <iosfwd>

namespace demur {

void write_ocel(std::ostream& out, const Record& record);

} // namespace demur
