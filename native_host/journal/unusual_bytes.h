// Bytes that do not stand for themselves within a text of canonical JSON: its quote, backslashes, control characters; and those
// above ASCII, which may be no UTF-8.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#if defined(__SSE2__)
#include <emmintrin.h>
#endif

namespace demur::canonical {

// Enough for a UUID: a text is mostly read without a branch that depends on its length.
inline constexpr std::size_t bytes_at_once = 48;

#if defined(__SSE2__)

inline std::uint64_t unusual_of_sixteen(const char* text)
{
    __m128i bytes;
    std::memcpy(&bytes, text, sizeof(bytes));
    const __m128i low_or_high = _mm_cmplt_epi8(bytes, _mm_set1_epi8(0x20)); // signed: bytes above ASCII are negative
    const __m128i quote = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('"'));
    const __m128i backslash = _mm_cmpeq_epi8(bytes, _mm_set1_epi8('\\'));
    return static_cast<unsigned>(_mm_movemask_epi8(_mm_or_si128(low_or_high, _mm_or_si128(quote, backslash))));
}

// A bit for each of `bytes_at_once`, the lowest for the first.
inline std::uint64_t unusual_bytes(const char* text)
{
    return unusual_of_sixteen(text) | unusual_of_sixteen(text + 16) << 16U | unusual_of_sixteen(text + 32) << 32U;
}

#else

inline std::uint64_t unusual_bytes(const char* text)
{
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < bytes_at_once; ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        bits |= std::uint64_t{c < 0x20U || c == '"' || c == '\\' || c >= 0x80U} << i;
    }
    return bits;
}

#endif

} // namespace demur::canonical
