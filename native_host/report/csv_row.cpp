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
        row_ += ',';
    }
    first_ = false;
    row_ += value;
    return *this;
}

namespace {

// Signs that csv_cell may have to do something about; the last begins those in full width.
constexpr std::array<bool, 256> special_signs()
{
    std::array<bool, 256> special{};
    for (const char c : std::string_view("=+-@\t\r\n\",\xEF")) {
        special[static_cast<unsigned char>(c)] = true;
    }
    return special;
}

} // namespace

CsvRow& CsvRow::text(std::string_view value)
{
    static constexpr std::array<bool, 256> special = special_signs();
    const bool plain = std::none_of(value.begin(), value.end(), [](char c) { return special[static_cast<unsigned char>(c)]; });
    return plain ? raw(value) : raw(csv_cell(value));
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
    row_ += "\r\n";
    out_.write(row_.data(), static_cast<std::streamsize>(row_.size()));
    row_.clear();
    first_ = true;
}

} // namespace demur
