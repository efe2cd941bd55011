#include "base/decimal.h"

#include <array>
#include <charconv>

namespace demur {

std::string decimal_text(double value)
{
    constexpr std::size_t longest = 512; // the largest double has 309 digits
    std::array<char, longest> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed);
    return {text.data(), end.ptr};
}

} // namespace demur
