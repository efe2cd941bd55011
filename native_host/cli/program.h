// From the process's arguments to a command.
#pragma once

#include <span>
#include <string>

namespace demur::cli {

// `arguments` without the program's name. Writes to the standard streams; throws nothing. Returns the exit status.
int run_program(std::span<const std::string> arguments);

} // namespace demur::cli
