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

// Letters that writers, typesetters and capitals vary without another meaning: the Turkish i with and without its dot,
// the Romanian comma below written as a cedilla, the Greek accents that capitals drop, the final sigma.
char32_t unify_letter(char32_t c)
{
    switch (c) {
    case U'\u0131': return U'i';
    case U'\u0219': return U'\u015F';
    case U'\u021B': return U'\u0163';
    case U'\u03AC': return U'\u03B1';
    case U'\u03AD': return U'\u03B5';
    case U'\u03AE': return U'\u03B7';
    case U'\u0390':
    case U'\u03AF':
    case U'\u03CA': return U'\u03B9';
    case U'\u03CC': return U'\u03BF';
    case U'\u03B0':
    case U'\u03CB':
    case U'\u03CD': return U'\u03C5';
    case U'\u03CE': return U'\u03C9';
    case U'\u03C2': return U'\u03C3';
    default: return c;
    }
}

// Letters that fold to one letter whatever stands beside them, found without a normaliser's tables; 0 for any other.
// The ranges leave out what Unicode decomposes or folds to several letters.
char32_t fold_plain_letter(char32_t c)
{
    if (c < 0x80) {
        return static_cast<unsigned char>(lower_ascii(static_cast<char>(c)));
    }
    const bool latin = (c >= 0xC0 && c <= 0x24F && c != 0xD7 && c != 0xDF && c != 0xF7 && c != 0x130 && !(c >= 0x132 && c <= 0x133)
                        && !(c >= 0x13F && c <= 0x140) && c != 0x149 && c != 0x17F && !(c >= 0x1C4 && c <= 0x1CC) && c != 0x1F0
                        && !(c >= 0x1F1 && c <= 0x1F3));
    const bool greek = c >= 0x386 && c <= 0x3CE && c != 0x387 && c != 0x38B && c != 0x38D && c != 0x3A2;
    const bool cyrillic = c >= 0x400 && c <= 0x481;
    if (latin || greek || cyrillic) {
        return unify_letter(static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c))));
    }
    const bool kana = (c >= 0x3041 && c <= 0x3096) || (c >= 0x30A1 && c <= 0x30FC);
    const bool han = c >= 0x4E00 && c <= 0x9FFC;
    const bool hangul = c >= 0xAC00 && c <= 0xD7A3;
    return kana || han || hangul ? c : 0;
}

// False, and nothing appended, when a letter of the word needs the normaliser.
bool append_plain_word(std::string& out, std::string_view word)
{
    const std::size_t before = out.size();
    for (std::size_t i = 0; i < word.size();) {
        const CodePoint point = decode_utf8(word, i);
        const char32_t folded = fold_plain_letter(point.value);
        if (folded == 0) {
            out.resize(before);
            return false;
        }
        append_utf8(out, folded);
        i += point.size;
    }
    return true;
}

void append_unified(std::string& out, std::string_view folded)
{
    char32_t last = 0;
    for (std::size_t i = 0; i < folded.size();) {
        const CodePoint point = decode_utf8(folded, i);
        if (point.value != U'\u0307' || last != U'i') { // what folding leaves of a capital dotted I
            last = unify_letter(point.value);
            append_utf8(out, last);
        }
        i += point.size;
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

bool is_space_beyond_ascii(char32_t c)
{
    return c == U'\u0085' || c == U'\u00A0' || c == U'\u1680' || (c >= U'\u2000' && c <= U'\u200A') || c == U'\u2028' || c == U'\u2029'
           || c == U'\u202F' || c == U'\u205F' || c == U'\u3000';
}

void append_folded_word(std::string& out, std::string_view word)
{
    if (is_ascii(word)) {
        std::transform(word.begin(), word.end(), std::back_inserter(out), lower_ascii);
        return;
    }
    if (append_plain_word(out, word)) {
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
    append_unified(out, {reinterpret_cast<const char*>(folded.get()), static_cast<std::size_t>(size)});
}

std::string collapse_space(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size();) {
        std::size_t end = i; // of a run without space, copied whole
        CodePoint point;
        while (end < text.size() && !is_unicode_space((point = decode_utf8(text, end)).value) && point.valid) {
            end += point.size;
        }
        out.append(text, i, end - i);
        if (end < text.size() && !point.valid) {
            append_utf8(out, point.value);
            i = end + point.size;
            continue;
        }
        i = end;
        while (i < text.size() && is_unicode_space((point = decode_utf8(text, i)).value)) {
            i += point.size;
        }
        if (i > end && i < text.size() && !out.empty()) {
            out.push_back(' ');
        }
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
