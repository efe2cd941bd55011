// The links of a page while it is read: what they say, and the block that they end in.
#pragma once

#include "page/page.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

class LinkReader {
public:
    // Adds to `links`, which outlives it.
    explicit LinkReader(std::vector<Link>& links) : links_(links) {}

    [[nodiscard]] bool is_open() const { return open_.has_value(); }
    // `label` stands for a link without words of its own; `depth` is how leave() knows its end.
    void open(std::string href, std::string_view label, std::size_t depth, std::int64_t words_before);
    void add_text(std::string_view text);
    void leave(std::size_t depth);
    // The text read so far has become this block.
    void place_in(std::int64_t block);

private:
    struct Open {
        std::size_t depth = 0;
        std::size_t index = 0;
        std::string text;
        std::string_view label;
    };

    std::vector<Link>& links_;
    std::optional<Open> open_;
    std::vector<std::size_t> unplaced_; // ended, but their block has not
};

} // namespace demur
