#include "text/fold.h"

#include "base/utf8.h"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

namespace demur {

namespace {

constexpr char lower_ascii(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_ascii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Quotes and dashes that typesetters and phones vary freely.
char32_t unify_punctuation(char32_t c)
{
    switch (c) {
    case U'\u2018':
    case U'\u2019':
    case U'\u201A':
    case U'\u201B':
    case U'\u02BC':
    case U'\u00B4':
    case U'\u2032': return U'\'';
    case U'\u201C':
    case U'\u201D':
    case U'\u201E':
    case U'\u201F':
    case U'\u00AB':
    case U'\u00BB':
    case U'\u2033': return U'"';
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2014':
    case U'\u2212': return U'-';
    default: return c;
    }
}

std::string unify_punctuation(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = decode_utf8(text, i);
        append_utf8(out, unify_punctuation(point.value));
        i += point.size;
    }
    return out;
}

} // namespace

bool is_unicode_space(char32_t c)
{
    return c == U' ' || (c >= U'\t' && c <= U'\r') || c == U'\u0085' || c == U'\u00A0' || c == U'\u1680'
           || (c >= U'\u2000' && c <= U'\u200A') || c == U'\u2028' || c == U'\u2029' || c == U'\u202F' || c == U'\u205F' || c == U'\u3000';
}

void append_folded_word(std::string& out, std::string_view word)
{
    if (is_ascii(word)) {
        std::transform(word.begin(), word.end(), std::back_inserter(out), lower_ascii);
        return;
    }
    const std::string unified = unify_punctuation(word);
    constexpr auto options =
        static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE);
    utf8proc_uint8_t* raw = nullptr;
    const utf8proc_ssize_t size = utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(unified.data()),
                                               static_cast<utf8proc_ssize_t>(unified.size()), &raw, options);
    const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> folded(raw, &std::free);
    if (size < 0) {
        out += unified; // only out of memory or unassigned points: the unfolded word still compares with itself
        return;
    }
    out.append(reinterpret_cast<const char*>(folded.get()), static_cast<std::size_t>(size));
}

std::string collapse_space(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    bool pending = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = decode_utf8(text, i);
        if (is_unicode_space(point.value)) {
            pending = !out.empty();
        } else {
            if (pending) {
                out.push_back(' ');
                pending = false;
            }
            append_utf8(out, point.value);
        }
        i += point.size;
    }
    return out;
}

std::string fold(std::string_view text)
{
    const std::string spaced = collapse_space(text);
    std::string out;
    out.reserve(spaced.size());
    const std::string_view rest = spaced;
    for (std::size_t begin = 0; begin < rest.size();) {
        const std::size_t end = std::min(rest.find(' ', begin), rest.size());
        const std::size_t before = out.size();
        append_folded_word(out, rest.substr(begin, end - begin));
        if (end < rest.size() && out.size() > before) {
            out.push_back(' ');
        }
        begin = end + 1;
    }
    return out;
}

} // namespace demur
