// Gathers running text into blocks and keeps count of the words.
#pragma once

#include "page/page.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

class BlockWriter {
public:
    explicit BlockWriter(Page& page) : page_(page) {}

    void add(std::string_view text);
    void line_break();
    // Ends the block under way, if it holds anything; the answer is its index, or nothing.
    std::optional<std::int64_t> flush(BlockKind kind, std::string_view language);

    [[nodiscard]] std::int64_t words() const { return page_.words + pending_words_; }
    [[nodiscard]] const std::string& pending() const { return pending_; }
    // Text since the last call of mark(), in this block or in the last one before it.
    [[nodiscard]] std::string since_mark() const;
    void mark();

private:
    void cap(const char* name);

    Page& page_;
    std::string pending_;
    std::int64_t pending_words_ = 0;
    std::size_t mark_ = 0;  // offset in pending_
    std::string last_text_; // of the block flushed since the mark
};

} // namespace demur
