#include "cli/shown.h"

#include "base/utf8.h"

namespace demur::cli {
namespace {

bool steers_terminal(char32_t c)
{
    const bool is_control = (c < 0x20 && c != U'\n') || (c >= 0x7F && c <= 0x9F);
    const bool is_direction = c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return is_control || is_direction;
}

} // namespace

std::string shown(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint point = decode_utf8(text, at);
        append_utf8(out, steers_terminal(point.value) ? U'\uFFFD' : point.value);
        at += point.size;
    }
    return out;
}

} // namespace demur::cli
