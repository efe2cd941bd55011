// A file named on the command line to be written, or "-" for the standard output.
#pragma once

#include <string>

namespace demur::cli {

// Complete or not at all, readable by its owner only; a pipe or device is written as it is. Throws Error(bad_input | io ...).
void write_output(const std::string& out, const std::string& bytes);

} // namespace demur::cli
