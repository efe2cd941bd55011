#include "page/link_reader.h"

#include "text/fold.h"

#include <utility>

namespace demur {

void LinkReader::open(std::string href, std::string_view label, std::size_t depth, std::int64_t words_before)
{
    Link link;
    link.href = std::move(href);
    link.words_before = words_before;
    open_.emplace(Open{depth, links_.size(), {}, label});
    links_.push_back(std::move(link));
}

void LinkReader::add_text(std::string_view text)
{
    if (open_) {
        open_->text += text;
    }
}

void LinkReader::leave(std::size_t depth)
{
    if (!open_ || open_->depth != depth) {
        return;
    }
    Link& link = links_[open_->index];
    link.text = collapse_space(open_->text);
    const bool has_own_text = !link.text.empty();
    if (!has_own_text) {
        link.text = collapse_space(open_->label);
    }
    if (has_own_text && link.block < 0) {
        unplaced_.push_back(open_->index);
    }
    open_.reset();
}

void LinkReader::place_in(std::int64_t block)
{
    for (const std::size_t link : unplaced_) {
        links_[link].block = block;
    }
    unplaced_.clear();
    if (!open_) {
        return;
    }
    Link& link = links_[open_->index];
    if (link.block < 0 && !collapse_space(open_->text).empty()) {
        link.block = block;
    }
}

} // namespace demur
