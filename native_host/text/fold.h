// One spelling for comparison: Unicode case folding and compatibility forms (NFKC_Casefold), one kind of quote, dash
// and space, soft hyphens gone. Letters whose marks writers drop freely are one: Greek accents, Turkish i, Romanian commas.
#pragma once

#include <string>
#include <string_view>

namespace demur {

// `text` is UTF-8 (ill-formed sequences fold to U+FFFD). White space is collapsed and trimmed.
std::string fold(std::string_view text);

// Folds one word without white space and appends it. The alphabets of Europe, Japan and Korea cost one pass and no
// allocation of their own; any other goes through Unicode normalisation.
void append_folded_word(std::string& out, std::string_view word);

// White space collapsed to single spaces and trimmed, case and spelling kept; NBSP and the other Unicode spaces count.
std::string collapse_space(std::string_view text);

bool is_space_beyond_ascii(char32_t code_point);
inline bool is_unicode_space(char32_t c)
{
    return c < 0x80 ? c == U' ' || (c >= U'\t' && c <= U'\r') : is_space_beyond_ascii(c);
}

} // namespace demur
