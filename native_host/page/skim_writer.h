// Running text into blocks, as BlockWriter does, in one look at each character.
#pragma once

#include "page/page.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace demur {

class SkimWriter {
public:
    explicit SkimWriter(Page& page) : page_(page) {}

    // False when it holds a character that the parser replaces.
    [[nodiscard]] bool add(std::string_view text);
    void line_break()
    {
        last_ = Last::line_end;
        after_space();
    }
    // Whether nothing but blanks stands after the last line end.
    [[nodiscard]] bool ends_in_line_end() const { return last_ == Last::line_end; }
    // Ends the block under way, if it holds anything; the answer is its index, or nothing.
    std::optional<std::int64_t> flush(BlockKind kind, std::string_view language);
    // Of visible text so far; where letters are not ASCII, up to one too many for each piece.
    [[nodiscard]] std::int64_t words() const { return page_.words + words_; }

private:
    enum class Last : std::uint8_t {
        nothing,
        line_end,
        other
    };
    void after_space()
    {
        space_ = size_ > 0;
        counted_ = false;
    }
    bool add_other(std::string_view text, std::size_t& at);

    Page& page_;
    std::string text_; // the first size_ bytes count
    std::size_t size_ = 0;
    std::int64_t words_ = 0;
    Last last_ = Last::nothing;
    bool space_ = false;   // before the next letter
    bool counted_ = false; // the word under way is counted
    bool exact_ = true;    // words_ is what count_words() would say
};

} // namespace demur
