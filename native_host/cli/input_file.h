// A file named on the command line, or "-" for the standard input.
#pragma once

#include <cstddef>
#include <string>

namespace demur::cli {

// Reads at most `most` bytes. Throws Error: not_found (no such file), io, too_large.
std::string read_input(const std::string& name, std::size_t most);

} // namespace demur::cli
