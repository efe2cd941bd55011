#include "page/char_refs.h"

#include "base/utf8.h"
#include "page/char_ref_names.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace demur {

namespace {

constexpr std::size_t longest_bare = 6;
constexpr char32_t replacement = U'\uFFFD';
constexpr std::uint32_t last_character = 0x10FFFF;

// What the numbers 0x80 to 0x9F mean in practice (Windows-1252).
constexpr std::array<char32_t, 32> windows = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
                                              0x2039, 0x0152, 0x8D,   0x017D, 0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
                                              0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

constexpr bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool is_alphanumeric(char c)
{
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr int hex_value(char c)
{
    if (is_digit(c)) {
        return c - '0';
    }
    const char l = static_cast<char>(c | 0x20);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

CharRef read_number(std::string_view text)
{
    std::size_t at = 2;
    const bool hex = at < text.size() && (text[at] == 'x' || text[at] == 'X');
    at += hex ? 1U : 0U;
    const std::size_t first = at;
    std::uint32_t number = 0;
    for (; at < text.size(); ++at) {
        const int digit = hex ? hex_value(text[at]) : is_digit(text[at]) ? text[at] - '0' : -1;
        if (digit < 0) {
            break;
        }
        number = std::min<std::uint32_t>(number * (hex ? 16U : 10U) + static_cast<std::uint32_t>(digit), last_character + 1);
    }
    if (at == first) {
        return {};
    }
    at += at < text.size() && text[at] == ';' ? 1U : 0U;
    if (number == 0 || number > last_character || (number >= 0xD800U && number <= 0xDFFFU)) {
        return {at, replacement, false};
    }
    return {at, number >= 0x80U && number < 0xA0U ? windows[number - 0x80U] : static_cast<char32_t>(number), false};
}

const NamedReference* find_name(std::string_view name)
{
    const auto* const found = std::lower_bound(named_references.begin(), named_references.end(), name,
                                               [](const NamedReference& r, std::string_view n) { return r.name < n; });
    return found != named_references.end() && found->name == name ? &*found : nullptr;
}

} // namespace

CharRef read_char_ref(std::string_view text, bool in_attribute)
{
    if (text.size() < 2) {
        return {};
    }
    if (text[1] == '#') {
        return read_number(text);
    }
    std::size_t end = 1;
    while (end < text.size() && is_alphanumeric(text[end])) {
        ++end;
    }
    if (end == 1) {
        return {};
    }
    const std::string_view run = text.substr(1, end - 1);
    if (end < text.size() && text[end] == ';') {
        const NamedReference* found = find_name(run);
        return found == nullptr ? CharRef{0, 0, true} : CharRef{end + 1, found->value, false};
    }
    for (std::size_t length = std::min(run.size(), longest_bare); length > 0; --length) {
        const NamedReference* found = find_name(run.substr(0, length));
        if (found == nullptr || !found->bare) {
            continue;
        }
        const bool goes_on = length < run.size() || (end < text.size() && text[end] == '=');
        return in_attribute && goes_on ? CharRef{} : CharRef{length + 1, found->value, false};
    }
    return {};
}

void append_sound_references(std::string_view text, std::string& out)
{
    while (true) {
        const std::size_t at = std::min(text.find("&#"), text.size());
        out.append(text.substr(0, at));
        if (at == text.size()) {
            return;
        }
        text.remove_prefix(at);
        const CharRef ref = read_number(text);
        const bool sound = ref.value != replacement || ref.size == 0;
        out.append(sound ? text.substr(0, std::max<std::size_t>(ref.size, 2)) : "&#xFFFD;");
        text.remove_prefix(std::max<std::size_t>(ref.size, 2));
    }
}

void append_closed_references(std::string_view text, std::string& out)
{
    const std::size_t last = text.rfind('&');
    const bool cut = last != std::string_view::npos
                     && std::all_of(text.begin() + static_cast<std::ptrdiff_t>(last) + 1, text.end(),
                                    [](char c) { return c == '#' || is_alphanumeric(c); });
    append_sound_references(cut ? text.substr(0, last) : text, out);
    if (!cut) {
        return;
    }
    const CharRef ref = read_char_ref(text.substr(last), false);
    if (ref.size == 0) {
        out.append("&amp;").append(text.substr(last + 1));
    } else {
        out.append("&#").append(std::to_string(static_cast<std::uint32_t>(ref.value))).append(";");
        out.append(text.substr(last + ref.size));
    }
}

bool is_replaced_by_parser(char32_t c)
{
    return (c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r') || (c >= 0x7F && c <= 0x9F) || (c >= 0xFDD0 && c <= 0xFDEF)
           || (c & 0xFFFEU) == 0xFFFEU;
}

namespace {

enum CharMeaning : std::uint8_t {
    plain,
    reference,
    line_end,
    maybe_replaced
};

constexpr auto meanings = [] {
    std::array<CharMeaning, 256> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool space = i == '\t' || i == '\n' || i == '\f';
        all[i] = (i < ' ' && !space) || i == 0x7F || i == 0xC2 || i >= 0xEF ? maybe_replaced : plain;
    }
    all['&'] = reference;
    all['\r'] = line_end;
    return all;
}();

CharMeaning meaning_of(char c)
{
    return meanings[static_cast<unsigned char>(c)];
}

bool append_parsed(std::string_view text, std::string& out, bool in_attribute)
{
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t first = i;
        while (i < text.size() && meaning_of(text[i]) == plain) {
            ++i;
        }
        out.append(text, first, i - first);
        if (i == text.size()) {
            break;
        }
        const CodePoint point = decode_utf8(text, i);
        if (point.value == U'&') {
            const CharRef ref = read_char_ref(text.substr(i), in_attribute);
            if (ref.undecided) {
                return false;
            }
            append_utf8(out, ref.size > 0 ? ref.value : U'&');
            i += ref.size > 0 ? ref.size : 1U;
        } else if (point.value == U'\r') {
            out.push_back('\n');
            i += i + 1 < text.size() && text[i + 1] == '\n' ? 2U : 1U;
        } else if (is_replaced_by_parser(point.value)) {
            return false;
        } else {
            out.append(text, i, point.size);
            i += point.size;
        }
    }
    return true;
}

} // namespace

bool append_as_parsed(std::string_view text, std::string& out)
{
    return append_parsed(text, out, false);
}

bool decode_attribute(std::string_view written, std::string& room, std::string_view& value)
{
    const bool as_written = std::all_of(written.begin(), written.end(), [](char c) { return meaning_of(c) == plain; });
    if (as_written) {
        value = written;
        return true;
    }
    room.clear();
    if (!append_parsed(written, room, true)) {
        return false;
    }
    value = room;
    return true;
}

} // namespace demur
