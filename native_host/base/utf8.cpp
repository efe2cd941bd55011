#include "base/utf8.h"

#include <cstring>

namespace demur {

namespace {

constexpr CodePoint ill_formed(std::size_t size)
{
    return {U'\uFFFD', size, false};
}

// The first index at or after `from` that is not ASCII, or the size.
std::size_t skip_ascii(std::string_view text, std::size_t from)
{
    constexpr std::uint64_t high_bits = 0x8080808080808080ULL;
    while (from + sizeof(std::uint64_t) <= text.size()) {
        std::uint64_t chunk = 0;
        std::memcpy(&chunk, text.data() + from, sizeof chunk);
        if ((chunk & high_bits) != 0) {
            break;
        }
        from += sizeof chunk;
    }
    while (from < text.size() && static_cast<unsigned char>(text[from]) < 0x80) {
        ++from;
    }
    return from;
}

} // namespace

CodePoint decode_long_utf8(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) -> unsigned { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(at);
    std::size_t length = 0;
    char32_t value = 0;
    unsigned lowest = 0x80;
    unsigned highest = 0xBF;
    if (lead >= 0xC2 && lead <= 0xDF) {
        length = 2;
        value = lead & 0x1FU;
    } else if (lead >= 0xE0 && lead <= 0xEF) {
        length = 3;
        value = lead & 0x0FU;
        lowest = lead == 0xE0 ? 0xA0 : 0x80;
        highest = lead == 0xED ? 0x9F : 0xBF;
    } else if (lead >= 0xF0 && lead <= 0xF4) {
        length = 4;
        value = lead & 0x07U;
        lowest = lead == 0xF0 ? 0x90 : 0x80;
        highest = lead == 0xF4 ? 0x8F : 0xBF;
    } else {
        return ill_formed(1);
    }
    for (std::size_t i = 1; i < length; ++i) {
        if (at + i >= text.size() || byte(at + i) < lowest || byte(at + i) > highest) {
            return ill_formed(i);
        }
        value = (value << 6U) | (byte(at + i) & 0x3FU);
        lowest = 0x80;
        highest = 0xBF;
    }
    return {value, length, true};
}

void append_utf8(std::string& out, char32_t code_point)
{
    const auto put = [&](char32_t bits) { out.push_back(static_cast<char>(static_cast<unsigned char>(bits))); };
    if (code_point < 0x80) {
        put(code_point);
    } else if (code_point < 0x800) {
        put(0xC0U | (code_point >> 6U));
        put(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        put(0xE0U | (code_point >> 12U));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    } else {
        put(0xF0U | (code_point >> 18U));
        put(0x80U | ((code_point >> 12U) & 0x3FU));
        put(0x80U | ((code_point >> 6U) & 0x3FU));
        put(0x80U | (code_point & 0x3FU));
    }
}

bool valid_utf8(std::string_view text)
{
    for (std::size_t i = skip_ascii(text, 0); i < text.size(); i = skip_ascii(text, i)) {
        const CodePoint point = decode_utf8(text, i);
        if (!point.valid) {
            return false;
        }
        i += point.size;
    }
    return true;
}

std::string sanitize_utf8(std::string_view text)
{
    if (valid_utf8(text)) {
        return std::string(text);
    }
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t plain = skip_ascii(text, i);
        out.append(text, i, plain - i);
        i = plain;
        if (i < text.size()) {
            const CodePoint point = decode_utf8(text, i);
            append_utf8(out, point.value);
            i += point.size;
        }
    }
    return out;
}

std::string_view clip_utf8(std::string_view text, std::size_t bytes)
{
    if (text.size() <= bytes) {
        return text;
    }
    while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
        --bytes;
    }
    return text.substr(0, bytes);
}

} // namespace demur
