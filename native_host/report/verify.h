// Checks an export offline: the hash chain in it, and that what it shows follows from the chain.
#pragma once

#include "flow/flow_pack.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct Verification {
    bool holds = false;
    std::string format;                    // json | html | csv
    std::string level;                     // "1: hash chain", "0: none"
    std::int64_t events = 0;               // up to the last that fits
    std::int64_t left_out = 0;             // events of other journeys, in the file as hashes only
    std::string head;                      // hex, of the last event that fits
    std::optional<std::int64_t> broken_at; // number of the first event that does not fit
    std::optional<std::string> why;        // why it does not hold
    std::vector<std::string> notes;        // what was not checked
    std::vector<std::string> does_not_prove;
};
BOOST_DESCRIBE_STRUCT(Verification, (), (holds, format, level, events, left_out, head, broken_at, why, notes, does_not_prove))

// `file` is hostile. Throws Error(bad_input) when it is no export of Demur or cut short, Error(too_large) over limits::export_file.
Verification verify_export(std::string_view file, const std::vector<FlowPack>& flows);

} // namespace demur
