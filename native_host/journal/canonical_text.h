// The smallest parts of canonical JSON: texts without escapes and whole numbers.
#pragma once

#include "journal/unusual_bytes.h"

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace demur::canonical {

// Where reading stands: passed on by value, so that it stays in registers. It has no place where something else stood than was asked.
struct Place {
    const char* at = nullptr;
    const char* end = nullptr;

    [[nodiscard]] bool good() const { return at != nullptr; }
    [[nodiscard]] Place bad() const { return {nullptr, end}; }
    [[nodiscard]] std::size_t left() const { return static_cast<std::size_t>(end - at); }
    // There must be as many.
    [[nodiscard]] Place from(std::size_t bytes) const { return {at + bytes, end}; }
};

constexpr std::uint64_t word_of(const std::array<char, sizeof(std::uint64_t)>& bytes)
{
    return std::bit_cast<std::uint64_t>(bytes);
}
// Of a word, those bytes that stand first in memory.
constexpr std::uint64_t first_bytes(std::size_t count)
{
    std::array<char, sizeof(std::uint64_t)> bytes{};
    for (std::size_t i = 0; i < bytes.size() && i < count; ++i) {
        bytes[i] = static_cast<char>(0xFF);
    }
    return word_of(bytes);
}

// The next eight bytes, zeros after the end.
inline std::uint64_t word_at(Place text)
{
    std::uint64_t word = 0;
    if (text.left() >= sizeof(word)) {
        std::memcpy(&word, text.at, sizeof(word));
    } else {
        std::memcpy(&word, text.at, text.left());
    }
    return word;
}

// Of a size that is known when this is compiled: comparing it is an instruction or two.
template <std::size_t size> bool starts_with(Place text, const std::array<char, size>& what)
{
    return text.left() >= size && std::memcmp(text.at, what.data(), size) == 0;
}

// The quote that ends the text that begins here. Null: there is none, or the text holds an escape, a control character, or
// bytes that are no UTF-8.
const char* end_of_any_text(Place text);

// What follows is inline by force: of ten texts in a step each has its own length, and a branch of its own learns it.
[[gnu::always_inline]] inline const char* end_of_text(Place text)
{
    if (text.left() >= bytes_at_once) {
        const std::uint64_t found = unusual_bytes(text.at);
        const char* at = text.at + (found == 0 ? 0 : std::countr_zero(found));
        if (*at == '"') {
            return at;
        }
    }
    return end_of_any_text(text);
}

// Most texts take the place of one of their length: a UUID, a fingerprint, a host.
[[gnu::always_inline]] inline void put(std::string& value, const char* text, std::size_t size)
{
    constexpr std::size_t half = 8;
    constexpr std::size_t step = 2 * half;
    char* to = value.data();
    if (value.size() != size || size < half) {
        value.assign(text, size);
    } else if (size < step) {
        std::memcpy(to, text, half);
        std::memcpy(to + size - half, text + size - half, half); // some of it once more
    } else {
        for (std::size_t i = 0; i + step < size; i += step) {
            std::memcpy(to + i, text + i, step);
        }
        std::memcpy(to + size - step, text + size - step, step);
    }
}

// Both give the place after the value, null for another one. `value` may then hold anything.
[[gnu::always_inline]] inline const char* read_text(Place text, std::string& value)
{
    const char* end = text.at != text.end && *text.at == '"' ? end_of_text(text.from(1)) : nullptr;
    if (end == nullptr) {
        return nullptr;
    }
    put(value, text.at + 1, static_cast<std::size_t>(end - text.at) - 1);
    return end + 1;
}

// Of at most 18 digits.
inline const char* read_integer(Place text, std::int64_t& value)
{
    constexpr std::ptrdiff_t most_digits = 18;
    const bool negative = text.at != text.end && *text.at == '-';
    const char* first = text.at + (negative ? 1 : 0);
    const char* at = first;
    std::int64_t number = 0;
    for (; at != text.end && *at >= '0' && *at <= '9' && at - first < most_digits; ++at) {
        number = number * 10 + (*at - '0');
    }
    value = negative ? -number : number;
    const bool is_shortest = at != first && (*first != '0' || (at - first == 1 && !negative));
    return is_shortest ? at : nullptr;
}

} // namespace demur::canonical
