#include "cli/table.h"

#include "cli/shown.h"

#include <algorithm>
#include <ostream>
#include <unistd.h>

namespace demur::cli {
namespace {

bool is_number(const std::string& cell)
{
    return !cell.empty() && cell.find_first_not_of("-0123456789.") == std::string::npos;
}

std::vector<std::size_t> widths_of(const std::vector<std::vector<std::string>>& rows)
{
    std::vector<std::size_t> widths;
    for (const auto& row : rows) {
        widths.resize(std::max(widths.size(), row.size()));
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths[i] = std::max(widths[i], row[i].size());
        }
    }
    return widths;
}

} // namespace

void print_table(std::ostream& out, const std::vector<std::vector<std::string>>& cells)
{
    std::vector<std::vector<std::string>> rows = cells;
    for (auto& row : rows) {
        std::transform(row.begin(), row.end(), row.begin(), [](const std::string& cell) { return shown(cell); });
    }
    const std::vector<std::size_t> widths = widths_of(rows);
    for (const auto& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string space(widths[i] - row[i].size(), ' ');
            line += (i == 0 ? "" : "  ") + (is_number(row[i]) ? space + row[i] : row[i] + space);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        out << line << '\n';
    }
}

bool for_people()
{
    return isatty(STDOUT_FILENO) == 1;
}

} // namespace demur::cli
