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
           || (c >= U'\uFF01' && c <= U'\uFF0F') || c == U'\uFFFD';
}

struct WordsRead {
    std::int64_t words = 0;
    std::size_t end = 0; // of what was read
};

// Reads up to the space before word number `most` + 1.
WordsRead read_words(std::string_view text, std::int64_t most)
{
    std::int64_t words = 0;
    bool counted = false;  // this run of non-space is counted already
    std::size_t space = 0; // where the space before this run begins
    bool in_space = false;
    for (std::size_t i = 0; i < text.size();) {
        const CodePoint point = decode_utf8(text, i);
        if (is_unicode_space(point.value)) {
            counted = false;
            space = in_space ? space : i;
            in_space = true;
        } else {
            in_space = false;
            if (!counted && (point.value < 0x80 ? is_ascii_word(static_cast<unsigned char>(point.value)) : !parts_words(point.value))) {
                if (words == most) {
                    return {words, space};
                }
                counted = true;
                ++words;
            }
        }
        i += point.size;
    }
    return {words, text.size()};
}

} // namespace

Words::Words(std::string_view text) : text_(text)
{
    struct Span {
        std::size_t begin, end, from, to;
    };
    std::vector<Span> spans;
    spans.reserve(text.size() / 6);
    letters_.reserve(text.size());
    const auto is_word_at = [&](std::size_t at, std::size_t& size) {
        const auto c = static_cast<unsigned char>(text[at]);
        if (c < 0x80) {
            size = 1;
            return is_ascii_word(c);
        }
        const CodePoint point = decode_utf8(text, at);
        size = point.size;
        return !parts_words(point.value);
    };
    for (std::size_t i = 0; i < text.size();) {
        std::size_t size = 1;
        if (!is_word_at(i, size)) {
            i += size;
            continue;
        }
        const std::size_t begin = i;
        while (i < text.size() && is_word_at(i, size)) {
            i += size;
        }
        const std::size_t from = letters_.size();
        append_folded_word(letters_, clip_utf8(text.substr(begin, i - begin), longest_word));
        if (letters_.size() > from) {
            spans.push_back({begin, i, from, letters_.size()});
        }
    }
    words_.reserve(spans.size());
    for (const Span& span : spans) { // only now do the letters stay where they are
        words_.push_back({static_cast<std::uint32_t>(span.begin), static_cast<std::uint32_t>(span.end),
                          std::string_view(letters_).substr(span.from, span.to - span.from)});
    }
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
