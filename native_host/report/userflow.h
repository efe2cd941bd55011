// A journey as a UserFlow of Chrome's recorder: what the person did, to be replayed. See docs/exports.md.
#pragma once

#include "report/record.h"

#include <iosfwd>

namespace demur {

// Of the journey asked for, else of the one that began last. Throws Error(not_found) when nothing was recorded.
void write_userflow(std::ostream& out, const Record& record);

} // namespace demur
