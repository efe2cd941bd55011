#include "page/block_writer.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "text/fold.h"
#include "text/words.h"

#include <algorithm>

namespace demur {

namespace {

constexpr std::size_t label_bytes = 600; // of text around a control that may name it

bool ends_in_space(std::string_view text)
{
    return text.empty() || text.back() == ' ' || text.back() == '\n' || text.back() == '\t';
}

} // namespace

void BlockWriter::add(std::string_view text)
{
    if (text.empty()) {
        return;
    }
    const bool joins = !ends_in_space(pending_) && static_cast<unsigned char>(text.front()) > ' ';
    std::int64_t words = count_words(text);
    if (const std::int64_t left = limits::page_words - this->words(); words > left) {
        cap("words");
        text = first_words(text, left);
        words = left;
    }
    pending_words_ += words - (joins && words > 0 ? 1 : 0);
    pending_ += text;
}

void BlockWriter::line_break()
{
    pending_ += '\n';
}

std::optional<std::int64_t> BlockWriter::flush(BlockKind kind, std::string_view language)
{
    std::string text = collapse_space(pending_);
    const std::int64_t words = count_words(text);
    const std::size_t unmarked = std::min(mark_, pending_.size());
    std::string tail = unmarked == 0 ? text : collapse_space(std::string_view(pending_).substr(unmarked));
    pending_.clear();
    pending_words_ = 0;
    mark_ = 0;
    if (text.empty()) {
        return std::nullopt;
    }
    if (!tail.empty()) {
        const bool names_a_section = kind == BlockKind::heading || kind == BlockKind::button;
        last_text_ = names_a_section ? std::string() : std::move(tail);
    }
    if (page_.blocks.size() >= limits::page_blocks) {
        cap("blocks");
        return std::nullopt;
    }
    page_.blocks.push_back({kind, std::move(text), std::string(language), page_.words});
    page_.words += words;
    return static_cast<std::int64_t>(page_.blocks.size()) - 1;
}

std::string BlockWriter::since_mark() const
{
    const std::string here = collapse_space(std::string_view(pending_).substr(std::min(mark_, pending_.size())));
    return std::string(clip_utf8(here.empty() ? last_text_ : here, label_bytes));
}

void BlockWriter::cap(const char* name)
{
    if (std::find(page_.caps.begin(), page_.caps.end(), name) == page_.caps.end()) {
        page_.caps.emplace_back(name);
    }
}

void BlockWriter::mark()
{
    mark_ = pending_.size();
    last_text_.clear();
}

} // namespace demur
