// XES (IEEE 1849): a trace a journey, an event a step, with the attributes that the reference model of logs of user
// interaction by Abb and Rehse (2022) names. See docs/exports.md.
#pragma once

#include "report/record.h"

#include <iosfwd>

namespace demur {

void write_xes(std::ostream& out, const Record& record);

} // namespace demur
