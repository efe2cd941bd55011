// One row of comma-separated values.
#pragma once

#include <cstdint>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>

namespace demur {

// Quoted where needed; a text that a spreadsheet would run as a formula is made harmless with an apostrophe.
std::string csv_cell(std::string_view text);

class CsvRow {
public:
    explicit CsvRow(std::ostream& out) : out_(out) {}
    CsvRow(const CsvRow&) = delete;
    CsvRow& operator=(const CsvRow&) = delete;
    ~CsvRow() = default;

    CsvRow& text(std::string_view value);
    CsvRow& maybe(const std::optional<std::string>& value) { return text(value ? std::string_view(*value) : std::string_view()); }
    CsvRow& number(std::optional<std::int64_t> value);
    // A number in decimal digits.
    CsvRow& digits(const std::optional<std::string>& value) { return raw(value ? std::string_view(*value) : std::string_view()); }
    // Empty when absent.
    CsvRow& real(std::optional<double> value);
    CsvRow& truth(bool value) { return raw(value ? "true" : "false"); }
    void end();

private:
    CsvRow& raw(std::string_view value);

    std::ostream& out_;
    std::string row_; // a stream takes its time for every cell
    bool first_ = true;
};

} // namespace demur
