#include "flow/pack_values.h"

#include <algorithm>
#include <chrono>

namespace demur {

namespace {

// -1 where a character is no digit.
int number_at(std::string_view text, std::size_t from, std::size_t count)
{
    int value = 0;
    for (const char c : text.substr(from, count)) {
        if (c < '0' || c > '9') {
            return -1;
        }
        value = value * 10 + (c - '0');
    }
    return value;
}

} // namespace

std::string_view plain_https_host(std::string_view url)
{
    constexpr std::string_view scheme = "https://";
    if (url.substr(0, scheme.size()) != scheme) {
        return {};
    }
    for (const char c : url) {
        if (static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7F || c == '\\' || c == '<' || c == '>'
            || c == '"') {
            return {};
        }
    }
    const std::string_view rest = url.substr(scheme.size());
    const std::string_view host = rest.substr(0, rest.find_first_of("/?#"));
    const bool plain = !host.empty() && host.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-") == std::string_view::npos
                       && host.find('.') != std::string_view::npos && host.front() != '.' && host.back() != '.';
    return plain ? host : std::string_view();
}

bool is_calendar_date(std::string_view text)
{
    constexpr std::size_t year_only = 4;
    constexpr std::size_t with_month = 7;
    constexpr std::size_t with_day = 10;
    if (text.size() != year_only && text.size() != with_month && text.size() != with_day) {
        return false;
    }
    const bool has_month = text.size() >= with_month;
    const bool has_day = text.size() == with_day;
    if ((has_month && text[year_only] != '-') || (has_day && text[with_month] != '-')) {
        return false;
    }
    const int year = number_at(text, 0, 4);
    const int month = has_month ? number_at(text, year_only + 1, 2) : 1;
    const int day = has_day ? number_at(text, with_month + 1, 2) : 1;
    return year >= 0 && month >= 0 && day >= 0
           && std::chrono::year_month_day(std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                                          std::chrono::day(static_cast<unsigned>(day)))
                  .ok();
}

} // namespace demur
