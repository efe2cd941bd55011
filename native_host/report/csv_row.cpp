#include "report/csv_row.h"

#include "report/number_text.h"

#include <algorithm>
#include <array>

namespace demur {

std::string csv_cell(std::string_view text)
{
    // The second four are the same signs in full width, which spreadsheets of East Asia take for the first.
    constexpr std::array<std::string_view, 10> formulas = {"=", "+", "-", "@", "\t", "\r", "\uFF1D", "\uFF0B", "\uFF0D", "\uFF20"};
    std::string cell;
    if (std::any_of(formulas.begin(), formulas.end(), [text](std::string_view sign) { return text.starts_with(sign); })) {
        cell += '\'';
    }
    cell += text;
    if (cell.find_first_of(",\"\r\n") == std::string::npos) {
        return cell;
    }
    std::string quoted = "\"";
    for (const char c : cell) {
        if (c == '"') {
            quoted += '"';
        }
        quoted += c;
    }
    return quoted + '"';
}

CsvRow& CsvRow::raw(std::string_view value)
{
    if (!first_) {
        out_.put(',');
    }
    first_ = false;
    out_.write(value.data(), static_cast<std::streamsize>(value.size()));
    return *this;
}

CsvRow& CsvRow::text(std::string_view value)
{
    constexpr std::string_view special = "=+-@\t\r\n\",\xEF"; // the last begins the signs in full width
    return value.find_first_of(special) == std::string_view::npos ? raw(value) : raw(csv_cell(value));
}

CsvRow& CsvRow::number(std::optional<std::int64_t> value)
{
    return value ? raw(std::to_string(*value)) : raw({});
}

CsvRow& CsvRow::real(std::optional<double> value)
{
    return value ? raw(number_text(*value)) : raw({});
}

void CsvRow::end()
{
    out_ << "\r\n";
    first_ = true;
}

} // namespace demur
