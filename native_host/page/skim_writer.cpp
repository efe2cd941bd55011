#include "page/skim_writer.h"

#include "base/utf8.h"
#include "page/char_refs.h"
#include "text/fold.h"
#include "text/words.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace demur {

namespace {

enum CharKind : std::uint8_t {
    kind_letter, // or digit
    kind_sign,
    kind_blank, // ' ', '\t'
    kind_line_end,
    kind_form_feed,
    kind_control, // the parser makes a replacement character of it, but not of a reference to it
    kind_not_ascii
};

constexpr auto kinds = [] {
    std::array<CharKind, 256> all{};
    for (std::size_t i = 0; i < all.size(); ++i) {
        const bool letter = (i >= '0' && i <= '9') || (i >= 'a' && i <= 'z') || (i >= 'A' && i <= 'Z');
        all[i] = letter ? kind_letter : i >= 0x80 ? kind_not_ascii : i < ' ' || i == 0x7F ? kind_control : kind_sign;
    }
    all[' '] = kind_blank;
    all['\t'] = kind_blank;
    all['\n'] = kind_line_end;
    all['\r'] = kind_line_end; // the parser makes a line end of it
    all['\f'] = kind_form_feed;
    return all;
}();

// Latin, Greek and Cyrillic, where a run of letters is a word; other scripts are left to count_words().
constexpr bool is_plain_letter(char32_t c)
{
    return (c >= 0xC0 && c < 0x2BC) || (c > 0x2BC && c < 0x530);
}

} // namespace

bool SkimWriter::add(std::string_view text)
{
    if (text_.size() < size_ + text.size() + 1) {
        text_.resize(std::max(2 * text_.size(), size_ + text.size() + 1024));
    }
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        switch (kinds[static_cast<unsigned char>(c)]) {
        case kind_letter:
        case kind_sign: {
            if (space_) {
                text_[size_++] = ' ';
                space_ = false;
            }
            bool letter = false;
            do {
                letter |= kinds[static_cast<unsigned char>(text[at])] == kind_letter;
                text_[size_++] = text[at++];
            } while (at < text.size() && kinds[static_cast<unsigned char>(text[at])] <= kind_sign);
            words_ += letter && !counted_ ? 1 : 0;
            counted_ |= letter;
            last_ = Last::other;
            break;
        }
        case kind_blank:
            after_space();
            ++at;
            break;
        case kind_line_end:
            after_space();
            last_ = Last::line_end;
            ++at;
            break;
        case kind_form_feed:
            after_space();
            last_ = Last::other;
            ++at;
            break;
        case kind_control: return false;
        case kind_not_ascii:
            if (!add_other(text, at)) {
                return false;
            }
            break;
        }
    }
    return true;
}

bool SkimWriter::add_other(std::string_view text, std::size_t& at)
{
    const CodePoint point = decode_utf8(text, at);
    if (is_replaced_by_parser(point.value)) {
        return false;
    }
    last_ = Last::other;
    if (is_unicode_space(point.value)) {
        after_space();
    } else {
        if (space_) {
            text_[size_++] = ' ';
            space_ = false;
        }
        std::memcpy(text_.data() + size_, text.data() + at, point.size);
        size_ += point.size;
        words_ += counted_ ? 0 : 1;
        counted_ = true;
        exact_ = exact_ && is_plain_letter(point.value);
    }
    at += point.size;
    return true;
}

std::optional<std::int64_t> SkimWriter::flush(BlockKind kind, std::string_view language)
{
    std::optional<std::int64_t> index;
    if (size_ > 0) {
        std::string text(text_.data(), size_);
        const std::int64_t words = exact_ ? words_ : count_words(text);
        page_.blocks.push_back({kind, std::move(text), std::string(language), page_.words});
        page_.words += words;
        index = static_cast<std::int64_t>(page_.blocks.size()) - 1;
    }
    size_ = 0;
    words_ = 0;
    last_ = Last::nothing;
    space_ = false;
    counted_ = false;
    exact_ = true;
    return index;
}

} // namespace demur
