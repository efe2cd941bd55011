// What the caller of `demur inspect` asks for.
#pragma once

#include "page/page.h"

#include <cstddef>
#include <string>
#include <vector>

namespace demur::cli {

struct InspectOptions {
    PageContext context;
    std::string file = "-";
    bool lines = false;
    std::size_t jobs = 1; // threads that judge lines, at least 1
};

// Throws Error(bad_input).
InspectOptions read_inspect_options(const std::vector<std::string>& arguments);

} // namespace demur::cli
