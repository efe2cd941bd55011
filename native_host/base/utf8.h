// UTF-8 from outside: checked strictly, or made valid before anything else looks at it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace demur {

// One code point of valid or invalid text. `size` is the number of bytes it takes; an ill-formed sequence gives
// U+FFFD and the length of its maximal valid part (at least 1), as browsers decode it.
struct CodePoint {
    char32_t value = 0;
    std::size_t size = 0;
    bool valid = true;
};

// What begins at a byte that is no ASCII character.
CodePoint decode_long_utf8(std::string_view text, std::size_t at);

// Precondition: at < text.size(). Most text is ASCII, for which a call would cost more than the work.
inline CodePoint decode_utf8(std::string_view text, std::size_t at)
{
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead < 0x80 ? CodePoint{lead, 1, true} : decode_long_utf8(text, at);
}

void append_utf8(std::string& out, char32_t code_point);

// No overlong forms, no surrogates, nothing above U+10FFFF.
bool valid_utf8(std::string_view text);
// Ill-formed sequences become U+FFFD; valid text comes back as it is.
std::string sanitize_utf8(std::string_view text);
// At most `bytes` bytes, never cut inside a code point. The text must be valid.
std::string_view clip_utf8(std::string_view text, std::size_t bytes);

} // namespace demur
