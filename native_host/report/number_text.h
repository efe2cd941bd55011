// A number as people and spreadsheets write it.
#pragma once

#include <array>
#include <charconv>
#include <string>

namespace demur {

// The shortest decimal text without an exponent that reads back as the same number.
inline std::string number_text(double value)
{
    std::array<char, 512> text{}; // the smallest number there is has 324 places and 17 digits
    const std::to_chars_result end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return {text.data(), end.ptr};
}

} // namespace demur
