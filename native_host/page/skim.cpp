#include "page/skim.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "page/char_refs.h"
#include "page/element_kind.h"
#include "page/link_reader.h"
#include "page/plain_markup.h"
#include "page/skim_marks.h"
#include "page/skim_writer.h"
#include "page/url.h"
#include "text/fold.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace demur {

namespace {

using enum AttributeId;

constexpr std::size_t title_bytes = 600;
constexpr std::size_t title_read = 2400;
constexpr std::size_t most_languages = 200;

struct OpenTag {
    std::size_t language = 0; // index into Skimmer::languages_
    BlockKind kind = BlockKind::text;
    bool hidden = false;
    bool breaks = false;
    bool mute = false;
    std::int64_t post = 0; // see Block::post
};

class Skimmer final : public PlainSink {
public:
    explicit Skimmer(const PageContext& context) : base_(context.url), writer_(page_), links_(page_.links)
    {
        page_.url = context.url;
        page_.surface = context.surface;
        open_.emplace_back();
    }

    bool enter(const StartTag& tag) override
    {
        OpenTag next = open_.back();
        next.breaks = (tag.traits & trait_breaks) != 0 || (tag.tag == GUMBO_TAG_UNKNOWN && tag.name.substr(0, 6) == "dialog");
        ElementMarks marks;
        if (!marks_.read(tag, !next.hidden, marks) || marks.editable || !may_hold(tag, marks.role)
            || !take_language(marks.language, next.language)) {
            return false;
        }
        next.hidden = next.hidden || marks.hidden;
        next.breaks = next.breaks || (tag.tag != GUMBO_TAG_UNKNOWN && breaks_by_role(marks.role));
        if (tag.tag == GUMBO_TAG_TITLE) {
            next.mute = true;
            title_.clear();
        }
        next.mute = next.mute || tag.tag == GUMBO_TAG_DATALIST;
        if (next.breaks) {
            flush();
        }
        if (next.post == 0 && is_post(tag.tag, marks.role)) {
            next.post = ++posts_;
        }
        if (const auto kind = kind_of(tag.tag, marks.role)) {
            next.kind = nested_kind(next.kind, *kind);
        }
        open_.push_back(next);
        switch (tag.tag) {
        case GUMBO_TAG_BR: read_break(); return true;
        case GUMBO_TAG_IMG: return read_image(tag);
        case GUMBO_TAG_A: return open_link(tag);
        case GUMBO_TAG_BASE: return read_base(tag);
        case GUMBO_TAG_HTML: return read_language(tag);
        case GUMBO_TAG_TITLE: in_title_ = true; return true;
        default: return true;
        }
    }

    bool leave() override
    {
        if (in_title_) {
            in_title_ = false;
            take_title();
        }
        if (open_.back().breaks) {
            flush();
        }
        links_.leave(open_.size());
        open_.pop_back();
        return page_.blocks.size() < limits::page_blocks;
    }

    bool text(std::string_view characters) override
    {
        if (in_title_) {
            return add_references(characters, [&](std::string_view piece) { return add_to_title(piece); });
        }
        if (open_.back().mute || open_.back().hidden) {
            return add_references(characters, [](std::string_view) { return true; });
        }
        return add_references(characters, [&](std::string_view piece) { return add_text(piece); });
    }

    Page take()
    {
        flush();
        return std::move(page_);
    }

private:
    // Calls `add` with every piece of text, references resolved.
    template <class Add> static bool add_references(std::string_view text, Add add)
    {
        while (!text.empty()) {
            const void* const found = std::memchr(text.data(), '&', text.size());
            if (found == nullptr) {
                return add(text);
            }
            const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - text.data());
            const CharRef ref = read_char_ref(text.substr(at), false);
            if (ref.undecided || ref.value == U'\r') { // the writer takes it for a line end
                return false;
            }
            if (ref.size == 0) {
                if (!add(text.substr(0, at + 1))) {
                    return false;
                }
                text.remove_prefix(at + 1);
                continue;
            }
            std::string character;
            append_utf8(character, ref.value);
            if ((at > 0 && !add(text.substr(0, at))) || !add(std::string_view(character))) {
                return false;
            }
            text.remove_prefix(at + ref.size);
        }
        return true;
    }

    bool add_text(std::string_view text)
    {
        if (links_.is_open()) {
            links_.add_text(text);
        }
        return writer_.add(text);
    }

    bool add_to_title(std::string_view text)
    {
        title_ += text;
        for (std::size_t i = 0; i < text.size();) {
            const CodePoint point = decode_utf8(text, i);
            if (is_replaced_by_parser(point.value)) {
                return false;
            }
            i += point.size;
        }
        return true;
    }

    // Numbers a language, if one is given. False when there are too many.
    bool take_language(std::optional<std::string>& language, std::size_t& number)
    {
        if (!language) {
            return true;
        }
        auto found = std::find(languages_.begin(), languages_.end(), *language);
        if (found == languages_.end()) {
            found = languages_.insert(found, std::move(*language));
        }
        number = static_cast<std::size_t>(found - languages_.begin());
        return languages_.size() <= most_languages;
    }

    // Whether no form can come of it.
    bool may_hold(const StartTag& tag, std::string_view role_name)
    {
        switch (tag.tag) {
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA: return false;
        case GUMBO_TAG_INPUT: {
            std::string_view value;
            return tag.has(type) && MarkReader::keyword(tag, type, room_, value) && value == "hidden" && role_name.empty();
        }
        case GUMBO_TAG_FORM: forms_ = true; break;
        case GUMBO_TAG_BUTTON: buttons_ = true; break;
        default: break;
        }
        buttons_ = buttons_ || role_name == "button";
        const bool control =
            role_name == "combobox" || role_name == "textbox" || role_name == "radio" || role_name == "checkbox" || role_name == "switch";
        return !control && !(forms_ && buttons_);
    }

    void flush()
    {
        if (const auto block = writer_.flush(open_.back().kind, languages_[open_.back().language])) {
            page_.blocks[static_cast<std::size_t>(*block)].post = open_.back().post;
            links_.place_in(*block);
        }
    }

    void read_break()
    {
        if (writer_.ends_in_line_end()) {
            flush();
        } else {
            writer_.line_break();
        }
    }

    bool read_image(const StartTag& tag)
    {
        std::string_view words;
        if (!decode_attribute(tag.written(alt), room_, words)) {
            return false;
        }
        if (!words.empty() && !open_.back().mute && !open_.back().hidden) {
            return writer_.add(" ") && add_text(words);
        }
        return true;
    }

    bool open_link(const StartTag& tag)
    {
        if (!tag.has(href) || open_.back().hidden || links_.is_open()) {
            return true;
        }
        std::string_view target;
        std::string_view label;
        if (page_.links.size() >= limits::page_links || !decode_attribute(tag.written(href), room_, target)
            || !decode_attribute(tag.written(aria_label), label_room_, label)) {
            return false;
        }
        links_.open(unwrap_redirect(resolve_url(base_, target)), label, open_.size(), writer_.words());
        return true;
    }

    bool read_base(const StartTag& tag)
    {
        std::string_view target;
        if (!decode_attribute(tag.written(href), room_, target)) {
            return false;
        }
        base_ = resolve_url(page_.url, target);
        return true;
    }

    bool read_language(const StartTag& tag)
    {
        std::string_view language;
        if (tag.has(data_demur_cut) || !MarkReader::keyword(tag, lang, room_, language)) {
            return false;
        }
        page_.language = language;
        return true;
    }

    void take_title()
    {
        if (!page_.title.empty()) {
            return;
        }
        page_.title = std::string(clip_utf8(collapse_space(clip_utf8(title_, title_read)), title_bytes));
        if (!page_.title.empty()) {
            page_.blocks.push_back({BlockKind::title, page_.title, page_.language, 0});
        }
    }

    Page page_;
    std::string base_;
    SkimWriter writer_;
    LinkReader links_;
    std::vector<OpenTag> open_;
    std::int64_t posts_ = 0;
    std::vector<std::string> languages_{std::string()};
    std::string title_;
    MarkReader marks_;
    std::string room_, label_room_; // for attributes with references
    bool in_title_ = false;
    bool forms_ = false;
    bool buttons_ = false;
};

} // namespace

std::optional<Page> skim_html(std::string_view html, const PageContext& context)
{
    if (html.size() > limits::page || html.find('\0') != std::string_view::npos) {
        return std::nullopt;
    }
    const std::string valid = valid_utf8(html) ? std::string() : sanitize_utf8(html);
    Skimmer skimmer(context);
    if (!read_plain_markup(valid.empty() ? html : std::string_view(valid), skimmer)) {
        return std::nullopt;
    }
    Page page = skimmer.take();
    return page.words <= limits::page_words ? std::optional(std::move(page)) : std::nullopt;
}

} // namespace demur
