// Sets of moments on one clock, as spans [from, to) in milliseconds.
#pragma once

#include <cstdint>
#include <vector>

namespace demur {

struct Span {
    std::int64_t from = 0;
    std::int64_t to = 0;
};

// In order, without overlaps and empty ones.
std::vector<Span> merge(std::vector<Span> spans);
// How much of `spans` (merged) lies in [from, to).
std::int64_t covered(const std::vector<Span>& spans, std::int64_t from, std::int64_t to);

} // namespace demur
