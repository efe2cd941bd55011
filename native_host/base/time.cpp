#include "base/time.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

namespace demur
{

std::int64_t now_ms()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::system_clock::now().time_since_epoch()).count();
}

std::string iso_utc(std::int64_t ms)
{
    using namespace std::chrono;
    constexpr std::int64_t first = -62'167'219'200'000; // 0000-01-01
    constexpr std::int64_t last = 253'402'300'799'999;  // 9999-12-31
    const sys_time<milliseconds> time{milliseconds(std::clamp(ms, first, last))};
    const auto day = floor<days>(time);
    const year_month_day date{day};
    const hh_mm_ss clock{time - day};
    std::array<char, 40> text{};
    const int size = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                                   static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                                   static_cast<int>(clock.seconds().count()), static_cast<int>(clock.subseconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

} // namespace demur
