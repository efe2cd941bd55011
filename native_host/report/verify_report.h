// Checks a report whose JSON was outlined: its chain, its proof, and that what it shows follows from the chain.
#pragma once

#include "report/json_outline.h"
#include "report/verify.h"

#include <string>

namespace demur {

// The JSON of an export, as it lies in its file.
struct OutlinedReport {
    const ByteSource& source;
    ByteRange text;
    const JsonOutline& outline;
    std::string_view format; // json | html, told from how it came
};

// The report is hostile. Throws Error(bad_input) when it is no report of Demur, Error(version_newer) when a newer Demur wrote it.
Verification verify_report(const OutlinedReport& report, const std::vector<FlowPack>& flows, const Trust& trust);

} // namespace demur
