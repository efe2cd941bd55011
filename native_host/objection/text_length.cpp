#include "objection/text_length.h"

namespace demur {

namespace {
// Of the sequence that begins with this byte; continuation bytes add nothing.
std::int64_t units_of(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return (byte & 0xC0U) == 0x80U ? 0 : byte >= 0xF0U ? 2 : 1;
}
} // namespace

std::int64_t text_length(std::string_view utf8)
{
    std::int64_t units = 0;
    for (const char c : utf8) {
        units += units_of(c);
    }
    return units;
}

std::string clip_text(std::string_view utf8, std::int64_t most)
{
    std::int64_t units = 0;
    std::size_t end = 0;
    std::size_t word_end = 0;
    for (; end < utf8.size(); ++end) {
        units += units_of(utf8[end]);
        if (units > most) {
            break;
        }
        if (utf8[end] == ' ') {
            word_end = end;
        }
    }
    if (end == utf8.size()) {
        return std::string(utf8);
    }
    return std::string(utf8.substr(0, word_end > 0 ? word_end : end));
}

} // namespace demur
