// The chain inside an export, checked without the journal.
#pragma once

#include "journal/chain.h"

#include <boost/json/array.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace demur {

struct ChainCheck {
    std::int64_t events = 0;                    // up to the last that fits
    std::int64_t left_out = 0;                  // of these, in the file as hashes only
    std::string head;                           // hex, after the last event that fits
    std::string key;                            // hex, the one that the record named last; empty: none
    std::map<std::int64_t, std::string> hashes; // hex, of the events asked for, as far as the file holds them
    std::vector<EventRun> hidden;               // the events left out
    std::vector<EventRun> redacted;             // what redaction events name, in their order
    std::optional<std::int64_t> broken_at;      // the first that does not fit
    std::string why;
};
// Recomputes every hash from the first event on. The array is hostile. `before`: by the rule of demur-report/1, under which events
// that are left out bind nothing that stands before them.
ChainCheck check_chain(const boost::json::array& entries, const std::set<std::int64_t>& asked, bool before = false);

} // namespace demur
