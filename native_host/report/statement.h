// What an export's signature is over: the chain's end, and what the file says that no event of the chain does.
#pragma once

#include "friction/metrics.h"
#include "journal/chain.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct SaidOutside {
    std::string made; // ISO 8601 UTC
    std::optional<std::string> journey;
    std::optional<Wage> wage;
    std::string demur;              // the version that wrote it: by it the numbers are computed again
    std::vector<EventRun> left_out; // events that are in the file as hashes only, in order, runs that touch as one
};

// Of a chain that ends with event number `events`, whose hash is `head` (hex).
std::string statement(std::int64_t events, std::string_view head, const SaidOutside& said);

} // namespace demur
