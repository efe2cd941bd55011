// A table for people on a terminal.
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

namespace demur::cli {

// The first row is the head. Columns are as wide as their longest cell; numbers and "-" stand to the right.
void print_table(std::ostream& out, const std::vector<std::vector<std::string>>& cells);
// Whether stdout is a terminal: a table then, JSON otherwise.
bool for_people();

} // namespace demur::cli
