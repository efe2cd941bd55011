// Pages by chance, from a seed: nested blocks, words cut by inline tags, references, hidden parts, quotes, tables,
// scripts with tags in them, and markup that is broken in every way that people break it.
#pragma once

#include <cstdint>
#include <string>

namespace demur::test {

struct PageTaste {
    int breakage = 0;      // 0 to 100: how often a tag is left out, doubled or crossed
    bool controls = false; // fields and buttons too
};

std::string random_page(std::uint64_t seed, const PageTaste& taste);
// The page with some bytes cut, doubled or replaced.
std::string mutated(const std::string& page, std::uint64_t seed);

} // namespace demur::test
