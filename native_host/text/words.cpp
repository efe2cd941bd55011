#include "text/words.h"

#include "base/utf8.h"
#include "text/fold.h"

#include <limits>

namespace demur {

namespace {

// Bytes of a word that are folded: no phrase is longer, and some letters fold to eighteen.
constexpr std::size_t longest_word = 240;

bool is_ascii_word(unsigned char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Zero-width characters and soft hyphens belong to the word that they stand in: folding drops them.
bool parts_words(char32_t c)
{
    return is_unicode_space(c) || (c >= U'\u2010' && c <= U'\u2027') || (c >= U'\u2030' && c <= U'\u205E')
           || (c >= U'\u2190' && c <= U'\u2BFF') || (c >= U'\u3001' && c <= U'\u301F')
           || (c >= U'\u00A1' && c <= U'\u00BF' && c != U'\u00AA' && c != U'\u00B5' && c != U'\u00BA' && c != U'\u00AD') || c == U'\u02BC'
           || c == U'\u0387' || c == U'\u30FB' || (c >= U'\uFF1A' && c <= U'\uFF20') || (c >= U'\uFF3B' && c <= U'\uFF40')
           || (c >= U'\uFF5B' && c <= U'\uFF65') || (c >= U'\uFF01' && c <= U'\uFF0F') || c == U'\uFFFD';
}

bool is_character_of_its_own(char32_t c)
{
    return (c >= 0x3041 && c <= 0x30FF && c != 0x30FB) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF)
           || (c >= 0x20000 && c <= 0x3FFFF) || (c >= 0x3005 && c <= 0x3007);
}

struct WordsRead {
    std::int64_t words = 0;
    std::size_t end = 0; // of what was read
};

// Reads up to the space before word number `most` + 1; between characters of their own no space is needed.
WordsRead read_words(std::string_view text, std::int64_t most)
{
    std::int64_t words = 0;
    bool counted = false;  // this run of non-space is counted already
    bool half = false;     // the first of two characters that make a word
    std::size_t space = 0; // where the space before this run begins
    bool in_space = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = decode_utf8(text, i);
        if (is_unicode_space(point.value)) {
            counted = half = false;
            space = in_space ? space : i;
            in_space = true;
        } else if (is_character_of_its_own(point.value)) {
            if (!half && words == most) {
                return {words, in_space ? space : i};
            }
            words += half ? 0 : 1;
            half = !half;
            counted = in_space = false;
        } else {
            in_space = false;
            if (!counted && (point.value < 0x80 ? is_ascii_word(static_cast<unsigned char>(point.value)) : !parts_words(point.value))) {
                if (words == most) {
                    return {words, space};
                }
                counted = true;
                half = false;
                ++words;
            }
        }
        i += point.size;
    }
    return {words, text.size()};
}

enum class Letter {
    none,
    joins,
    alone // a word by itself
};

Letter letter_at(std::string_view text, std::size_t at, std::size_t& size)
{
    const auto c = static_cast<unsigned char>(text[at]);
    if (c < 0x80) {
        size = 1;
        return is_ascii_word(c) ? Letter::joins : Letter::none;
    }
    const CodePoint point = decode_utf8(text, at);
    size = point.size;
    if (is_character_of_its_own(point.value)) {
        return Letter::alone;
    }
    return parts_words(point.value) ? Letter::none : Letter::joins;
}

} // namespace

Words::Words(std::string_view text) : text_(text)
{
    words_.reserve(text.size() / 6);
    letters_.reserve(text.size() + text.size() / 8);
    const char* const reserved = letters_.data();
    std::size_t size = 1;
    for (std::size_t i = 0; i < text.size();) {
        const Letter letter = letter_at(text, i, size);
        const std::size_t begin = i;
        i += size;
        if (letter == Letter::none) {
            continue;
        }
        while (letter == Letter::joins && i < text.size() && letter_at(text, i, size) == Letter::joins) {
            i += size;
        }
        const std::size_t from = letters_.size();
        append_folded_word(letters_, clip_utf8(text.substr(begin, i - begin), longest_word));
        if (letters_.size() > from) {
            words_.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(i),
                              std::string_view(letters_).substr(from, letters_.size() - from)});
        }
    }
    if (letters_.data() != reserved) { // they moved: rare letters fold to many
        std::size_t at = 0;
        for (Word& word : words_) {
            word.folded = std::string_view(letters_).substr(at, word.folded.size());
            at += word.folded.size();
        }
    }
}

bool is_character_word(std::string_view folded)
{
    return !folded.empty() && static_cast<unsigned char>(folded[0]) >= 0xE3 && is_character_of_its_own(decode_utf8(folded, 0).value);
}

std::string_view Words::spelled(std::size_t first, std::size_t last) const
{
    return first < last && last <= words_.size() ? text_.substr(words_[first].begin, words_[last - 1].end - words_[first].begin)
                                                 : std::string_view();
}

std::string_view Words::gap_after(std::size_t i) const
{
    const std::size_t end = i + 1 < words_.size() ? words_[i + 1].begin : text_.size();
    return text_.substr(words_[i].end, end - words_[i].end);
}

std::int64_t count_words(std::string_view text)
{
    return read_words(text, std::numeric_limits<std::int64_t>::max()).words;
}

std::string_view first_words(std::string_view text, std::int64_t most)
{
    return text.substr(0, read_words(text, most).end);
}

} // namespace demur
