#include "page/plain_markup.h"

#include "base/limits.h"
#include "page/open_elements.h"
#include "page/plain_tag.h"
#include "page/prune.h"
#include "page/tag_scanner.h"

#include <algorithm>
#include <bitset>
#include <cstring>

namespace demur {

namespace {

constexpr std::size_t most_names = 150;     // prune_html tells apart a few more
constexpr std::size_t doctype_after = 16;   // bytes of space before it at most, as prune_html
constexpr std::uint16_t first_other = 1000; // names that the parser does not know are numbered from here

struct OpenPlain {
    std::uint16_t name = 0;
    bool is_written = false;
    GumboTag written_as = GUMBO_TAG_UNKNOWN;
    std::uint32_t traits = 0;
};

class MarkupReader {
public:
    MarkupReader(std::string_view html, PlainSink& sink) : html_(html), elements_(sink) {}

    bool run()
    {
        std::size_t at = 0;
        while (at < html_.size()) {
            const void* const found = std::memchr(html_.data() + at, '<', html_.size() - at);
            const std::size_t open =
                found == nullptr ? html_.size() : static_cast<std::size_t>(static_cast<const char*>(found) - html_.data());
            if (open > at && !text(html_.substr(at, open - at))) {
                return false;
            }
            if (open == html_.size()) {
                break;
            }
            at = markup(open);
            if (!good_) {
                return false;
            }
        }
        return elements_.finish();
    }

private:
    bool text(std::string_view characters)
    {
        text_before_ += characters.size();
        return elements_.text(characters);
    }

    // Handles what begins with '<' and returns the index after it.
    std::size_t markup(std::size_t at)
    {
        if (tag_starts_at(html_, at)) {
            if (!scan_plain_tag(html_, at, tag_)) {
                return html_.size();
            }
            good_ = tag_.attribute_count <= limits::page_attributes;
            return tag_.closing ? end_tag() : start_tag();
        }
        if (html_.substr(at, 4) == "<!--") {
            return after_comment(html_, at + 4);
        }
        if (equals_ignoring_case(html_.substr(at, 9), "<!doctype")) {
            if (text_before_ < doctype_after) {
                elements_.doctype();
            }
            return after_char('>', html_, at);
        }
        const char next = at + 1 < html_.size() ? html_[at + 1] : ' ';
        if (next == '!' || next == '?' || next == '/') {
            return after_char('>', html_, at);
        }
        good_ = elements_.text("<"); // a lone '<' is text
        return at + 1;
    }

    std::size_t start_tag()
    {
        const std::uint32_t traits = tag_.start.traits;
        if ((traits & trait_dropped_whole) != 0 && !(tag_.start.tag == GUMBO_TAG_TEMPLATE && tag_.shadow_content)) {
            return tag_.self_closing && tag_.start.tag == GUMBO_TAG_SVG ? tag_.end : skip_whole();
        }
        if (tag_.start.tag == GUMBO_TAG_BASE && tag_.start.has(AttributeId::href)) {
            write();
            return tag_.end;
        }
        if ((traits & trait_dropped) != 0) {
            return tag_.end;
        }
        if ((traits & trait_void) != 0) {
            write();
            return tag_.end;
        }
        open();
        return tag_.start.tag == GUMBO_TAG_TEXTAREA || tag_.start.tag == GUMBO_TAG_TITLE ? raw_text() : tag_.end;
    }

    // Where no end tag follows, browsers hide the rest for raw-text elements; a drawing is only left open.
    std::size_t skip_whole()
    {
        const bool drawing = tag_.start.tag == GUMBO_TAG_SVG || tag_.start.tag == GUMBO_TAG_CANVAS;
        if (drawing && drawing_never_ends_) {
            return tag_.end;
        }
        const std::size_t end = find_end_tag(html_, tag_.start.name, tag_.end);
        if (end != std::string_view::npos) {
            return after_char('>', html_, end);
        }
        drawing_never_ends_ = drawing;
        return drawing ? tag_.end : html_.size();
    }

    std::size_t raw_text()
    {
        const std::size_t end = std::min(find_end_tag(html_, tag_.start.name, tag_.end), html_.size());
        const std::string_view inside = html_.substr(tag_.end, end - tag_.end);
        if (tag_.start.tag == GUMBO_TAG_TITLE) {
            good_ = good_ && (inside.empty() || elements_.text(inside));
        } else if (inside.find_first_not_of(" \t\r\n\f") != std::string_view::npos) {
            good_ = good_ && elements_.text("x");
        }
        return end;
    }

    void open()
    {
        imply_end_tags();
        OpenPlain opened;
        opened.name = number_of_name();
        opened.traits = tag_.start.traits;
        opened.is_written = true;
        if ((tag_.start.traits & trait_formatting) != 0) {
            opened.is_written = tag_.start.present != 0;
            if (opened.is_written) { // what it means here is what a span means
                const TagInfo& span = tag_info(GUMBO_TAG_SPAN);
                tag_.start.tag = span.tag;
                tag_.start.traits = span.traits;
                tag_.start.name = span.name;
            }
        }
        opened.written_as = tag_.start.tag;
        if (tag_.start.tag == GUMBO_TAG_FORM) {
            forms_ += form_open_ ? 0U : 1U; // a form inside a form is no form
            form_open_ = true;
        }
        open_.push_back(opened);
        if (opened.is_written) {
            good_ = good_ && ++written_ <= limits::page_depth;
            write();
        }
    }

    void write()
    {
        tag_.start.form = form_open_ && (tag_.start.traits & trait_form_part) != 0 ? forms_ : 0;
        good_ = good_ && ++written_tags_ <= limits::page_elements && elements_.start(tag_.start);
    }

    // Paragraphs and items that the author never closed must not count as depth.
    void imply_end_tags()
    {
        if (open_.empty()) {
            return;
        }
        if ((tag_.start.traits & trait_ends_open_paragraph) != 0 && open_.back().written_as == GUMBO_TAG_P) {
            pop();
        }
        if ((tag_.start.traits & trait_closes_itself) == 0 || open_.empty() || !open_.back().is_written) {
            return;
        }
        const GumboTag tag = tag_.start.tag;
        const GumboTag top = open_.back().written_as;
        const auto pair = [&](GumboTag a, GumboTag b) { return (tag == a || tag == b) && (top == a || top == b); };
        if (top == tag || pair(GUMBO_TAG_TD, GUMBO_TAG_TH) || pair(GUMBO_TAG_DT, GUMBO_TAG_DD)) {
            pop();
        }
    }

    void pop()
    {
        written_ -= open_.back().is_written ? 1U : 0U;
        open_.pop_back();
    }

    std::size_t end_tag()
    {
        if (tag_.start.tag == GUMBO_TAG_FORM) {
            form_open_ = false;
        }
        const std::uint16_t name = number_of_name();
        const std::size_t lowest = open_.size() - std::min(open_.size(), search_levels);
        for (std::size_t i = open_.size(); i > lowest; --i) {
            if (open_[i - 1].name != name) {
                continue;
            }
            while (open_.size() >= i && good_) {
                close_top();
            }
            break;
        }
        return tag_.end;
    }

    void close_top()
    {
        if (open_.back().is_written) {
            good_ = good_ && elements_.end(open_.back().written_as);
        }
        pop();
    }

    // One number for one name, as long as there are not too many.
    std::uint16_t number_of_name()
    {
        if (tag_.start.tag != GUMBO_TAG_UNKNOWN) {
            const auto number = static_cast<std::uint16_t>(tag_.start.tag);
            names_ += known_.test(number) ? 0U : 1U;
            known_.set(number);
            good_ = good_ && names_ <= most_names;
            return number;
        }
        auto found = std::find(others_.begin(), others_.end(), tag_.start.name);
        if (found == others_.end()) {
            good_ = good_ && ++names_ <= most_names;
            if (others_.size() > most_names) {
                good_ = false;
                return first_other;
            }
            found = others_.emplace(others_.end(), tag_.start.name);
        }
        return static_cast<std::uint16_t>(first_other + (found - others_.begin()));
    }

    std::string_view html_;
    OpenElements elements_;
    PlainTag tag_;
    std::vector<OpenPlain> open_;
    std::vector<std::string> others_;
    std::bitset<256> known_;
    std::size_t names_ = 2; // "span", and one to spare
    std::size_t written_ = 0;
    std::size_t written_tags_ = 0;
    std::size_t forms_ = 0;
    std::size_t text_before_ = 0; // bytes of text so far
    bool form_open_ = false;
    bool drawing_never_ends_ = false;
    bool good_ = true;
};

} // namespace

bool read_plain_markup(std::string_view html, PlainSink& sink)
{
    return MarkupReader(html, sink).run();
}

} // namespace demur
