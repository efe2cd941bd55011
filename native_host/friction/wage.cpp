#include "friction/wage.h"

#include "base/error.h"
#include "base/utf8.h"

#include <algorithm>
#include <charconv>

namespace demur {
namespace {

constexpr std::int64_t hundred = 100;
constexpr std::int64_t highest = 1'000'000 * hundred;

bool are_digits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

void check_wage(const Wage& wage)
{
    constexpr std::size_t longest = 200;
    if (wage.per_hour < 0 || wage.per_hour > highest) {
        throw Error(ErrorCode::bad_input, "wage: expected an hour's worth from 0 to a million");
    }
    const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (wage.currency.size() != 3 || !std::all_of(wage.currency.begin(), wage.currency.end(), is_capital)) {
        throw Error(ErrorCode::bad_input, "currency: expected three capital letters, such as EUR");
    }
    const auto is_control = [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; };
    if (wage.source.size() > longest || !valid_utf8(wage.source) || std::any_of(wage.source.begin(), wage.source.end(), is_control)) {
        throw Error(ErrorCode::bad_input, "wage source: expected one line of at most 200 bytes");
    }
}

std::optional<std::int64_t> wage_hundredths(std::string_view text)
{
    constexpr std::size_t most_digits = 9;
    const std::size_t point = std::min(text.find_first_of(".,"), text.size());
    const std::string_view whole = text.substr(0, point);
    const std::string_view part = text.substr(std::min(point + 1, text.size()));
    const bool has_part = point < text.size();
    if (whole.empty() || whole.size() > most_digits || part.size() > 2 || has_part == part.empty() || !are_digits(whole)
        || !are_digits(part)) {
        return std::nullopt;
    }
    std::int64_t units = 0;
    std::int64_t cents = 0;
    std::from_chars(whole.data(), whole.data() + whole.size(), units);
    std::from_chars(part.data(), part.data() + part.size(), cents);
    return units * hundred + (part.size() == 1 ? cents * 10 : cents);
}

} // namespace demur
