// Words for a command line that a person copies, or that a start script runs.
#pragma once

#include <string>
#include <string_view>

namespace demur::cli {

// In single quotes when a shell would read anything into it.
std::string shell_quoted(std::string_view word);

} // namespace demur::cli
