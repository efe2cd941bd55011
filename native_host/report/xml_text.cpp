#include "report/xml_text.h"

#include "base/utf8.h"

namespace demur {

std::string xml_text(std::string_view text)
{
    constexpr char32_t replacement = 0xFFFD;
    std::string safe;
    safe.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        at += point.size;
        if (point.value == '\t' || point.value == '\n' || point.value == '\r') {
            safe += ' ';
        } else if (point.value < 0x20 || point.value == 0x7F || point.value == 0xFFFE || point.value == 0xFFFF) {
            append_utf8(safe, replacement);
        } else {
            append_utf8(safe, point.value);
        }
    }
    return safe;
}

} // namespace demur
