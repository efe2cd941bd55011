// Checks a report whose JSON was read: its chain, its proof, and that what it shows follows from the chain.
#pragma once

#include "report/verify.h"

#include <boost/json/object.hpp>

#include <string>

namespace demur {

// Throws Error(bad_input) with `why` and what to do about it.
[[noreturn]] void refuse_export(const std::string& why);

// `file` is hostile; `format` has been told from how it came. Throws Error(bad_input) when it is no report of Demur,
// Error(version_newer) when a newer Demur wrote it.
Verification verify_report(const boost::json::object& file, std::string_view format, const std::vector<FlowPack>& flows,
                           const Trust& trust);

} // namespace demur
