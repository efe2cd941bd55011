#include "cli/inspect/json_text.h"

#include "base/described.h"
#include "base/utf8.h"

#include <array>
#include <bit>
#include <cstdint>
#include <cstring>

namespace demur::cli {

namespace {

// Sixteen bytes at once: every x86-64 and every 64-bit ARM has instructions for it, and the compiler knows them.
using Block [[gnu::vector_size(16)]] = unsigned char;

// The index of the first of sixteen bytes that ends a run (a quote, a backslash or a control character), or sixteen.
std::size_t end_in_block(const char* text)
{
    Block bytes;
    std::memcpy(&bytes, text, sizeof bytes);
    const auto ends = (bytes == '"') | (bytes == '\\') | (bytes < ' ');
    std::array<std::uint64_t, 2> halves{};
    std::memcpy(halves.data(), &ends, sizeof halves);
    static_assert(std::endian::native == std::endian::little, "the lowest bits are the first byte");
    const auto first = [](std::uint64_t half) { return static_cast<std::size_t>(std::countr_zero(half)) / 8; };
    return halves[0] != 0 ? first(halves[0]) : 8 + first(halves[1]);
}

bool ends_run(char c)
{
    return c == '"' || c == '\\' || static_cast<unsigned char>(c) < ' ';
}

// The index of the next byte that ends a run, or the size.
std::size_t end_of_run(std::string_view text, std::size_t at)
{
    while (at + sizeof(Block) <= text.size()) {
        const std::size_t end = end_in_block(text.data() + at);
        at += end;
        if (end < sizeof(Block)) {
            return at;
        }
    }
    while (at < text.size() && !ends_run(text[at])) {
        ++at;
    }
    return at;
}

// The number that four hexadecimal digits at `at` write, or -1.
std::int32_t read_unit(std::string_view text, std::size_t at)
{
    if (at + 4 > text.size()) {
        return -1;
    }
    std::int32_t unit = 0;
    for (std::size_t i = at; i < at + 4; ++i) {
        const char c = text[i];
        const char lower = static_cast<char>(c | 0x20);
        const int digit = c >= '0' && c <= '9' ? c - '0' : lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
        if (digit < 0) {
            return -1;
        }
        unit = unit * 16 + digit;
    }
    return unit;
}

// "\uXXXX", or a pair of them, with `at` after the 'u'.
bool read_unicode(std::string_view text, std::size_t& at, std::string& out)
{
    const std::int32_t first = read_unit(text, at);
    if (first < 0 || (first >= 0xDC00 && first <= 0xDFFF)) {
        return false;
    }
    at += 4;
    auto character = static_cast<char32_t>(first);
    if (first >= 0xD800 && first <= 0xDBFF) {
        const std::int32_t second = text.substr(at, 2) == "\\u" ? read_unit(text, at + 2) : -1;
        if (second < 0xDC00 || second > 0xDFFF) {
            return false;
        }
        at += 6;
        character = 0x10000U + ((static_cast<char32_t>(first) - 0xD800U) << 10U) + (static_cast<char32_t>(second) - 0xDC00U);
    }
    append_utf8(out, character);
    return true;
}

constexpr auto escapes = [] {
    std::array<char, 128> all{};
    all['"'] = '"';
    all['\\'] = '\\';
    all['/'] = '/';
    all['b'] = '\b';
    all['f'] = '\f';
    all['n'] = '\n';
    all['r'] = '\r';
    all['t'] = '\t';
    return all;
}();

} // namespace

bool unescape_json(std::string_view text, std::size_t& at, std::string& out)
{
    out.clear();
    while (true) {
        const std::size_t end = end_of_run(text, at);
        out.append(text, at, end - at);
        at = end + 1;
        if (end >= text.size() || static_cast<unsigned char>(text[end]) < ' ') {
            return false;
        }
        if (text[end] == '"') {
            return true;
        }
        if (at >= text.size()) {
            return false;
        }
        const char escape = text[at++];
        if (escape == 'u') {
            if (!read_unicode(text, at, out)) {
                return false;
            }
        } else if (static_cast<unsigned char>(escape) < escapes.size() && escapes[static_cast<unsigned char>(escape)] != '\0') {
            out.push_back(escapes[static_cast<unsigned char>(escape)]);
        } else {
            return false;
        }
    }
}

std::size_t end_of_plain_string(std::string_view text, std::size_t from)
{
    while (from < text.size() && !ends_run(text[from])) {
        ++from;
    }
    return from < text.size() && text[from] == '"' ? from : std::string_view::npos;
}

Surface known_surface(std::string_view name)
{
    Surface found = Surface::unknown;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Surface>>([&](auto d) {
        if (name == d.name) {
            found = d.value;
        }
    });
    return found;
}

} // namespace demur::cli
