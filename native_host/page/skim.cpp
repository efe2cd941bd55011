#include "page/skim.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "page/char_refs.h"
#include "page/element_kind.h"
#include "page/link_reader.h"
#include "page/plain_markup.h"
#include "page/skim_writer.h"
#include "page/url.h"
#include "page/visibility.h"
#include "text/fold.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace demur {

namespace {

using enum AttributeId;

constexpr std::uint64_t any_of(std::initializer_list<AttributeId> ids)
{
    std::uint64_t bits = 0;
    for (const AttributeId id : ids) {
        bits |= attribute_bit(id);
    }
    return bits;
}

constexpr std::uint64_t telling = any_of({contenteditable, data_demur_hidden, hidden, lang, role, style});
constexpr std::size_t title_bytes = 600;
constexpr std::size_t title_read = 2400;
constexpr std::size_t language_bytes = 35;

struct Open {
    std::size_t language = 0; // index into Skimmer::languages_
    BlockKind kind = BlockKind::text;
    bool hidden = false;
    bool breaks = false;
    bool mute = false;
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
        Open next = open_.back();
        next.breaks = (tag.traits & trait_breaks) != 0 || (tag.tag == GUMBO_TAG_UNKNOWN && tag.name.substr(0, 6) == "dialog");
        std::string_view role_name;
        if ((tag.present & telling) != 0 && !read_attributes(tag, next, role_name)) {
            return false;
        }
        if (!may_hold(tag, role_name)) {
            return false;
        }
        if (tag.tag == GUMBO_TAG_TITLE) {
            next.mute = true;
            title_.clear();
        }
        next.mute = next.mute || tag.tag == GUMBO_TAG_DATALIST;
        if (next.breaks) {
            flush();
        }
        if (const auto kind = kind_of(tag.tag, role_name)) {
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

    // An attribute in lower case without surrounding space; empty when it is absent or undecided.
    std::string_view keyword(const StartTag& tag, AttributeId id, std::string& room)
    {
        std::string_view value;
        if (!decode_attribute(tag.written(id), room, value)) {
            undecided_ = true;
            return {};
        }
        const bool plain = std::all_of(value.begin(), value.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == '-'; });
        if (plain) {
            return value;
        }
        room = fold(value);
        return room;
    }

    // What attributes change for this element and what it holds.
    bool read_attributes(const StartTag& tag, Open& next, std::string_view& role_name)
    {
        undecided_ = false;
        if (tag.has(role)) {
            role_name = keyword(tag, role, role_room_);
            next.breaks = next.breaks || (tag.tag != GUMBO_TAG_UNKNOWN && breaks_by_role(role_name));
        }
        if (tag.has(lang)) {
            next.language = language_of(tag, next.language);
        }
        if (tag.has(contenteditable) && keyword(tag, contenteditable, room_) != "false") {
            return false;
        }
        if (!next.hidden && (tag.present & any_of({data_demur_hidden, hidden, style})) != 0) {
            Concealment marks;
            marks.has_hidden = tag.has(hidden);
            if (!decode_attribute(tag.written(data_demur_hidden), said_room_, marks.said)
                || !decode_attribute(tag.written(hidden), hidden_room_, marks.hidden)
                || !decode_attribute(tag.written(style), style_room_, marks.style)) {
                return false;
            }
            next.hidden = !hidden_reason(marks).empty();
        }
        return !undecided_;
    }

    std::size_t language_of(const StartTag& tag, std::size_t around)
    {
        std::string_view value;
        if (!decode_attribute(tag.written(lang), room_, value)) {
            undecided_ = true;
            return around;
        }
        if (value.empty()) {
            return around;
        }
        std::string language = fold(clip_utf8(value, language_bytes));
        const auto found = std::find(languages_.begin(), languages_.end(), language);
        if (found == languages_.end()) {
            undecided_ = undecided_ || languages_.size() > 200;
            languages_.push_back(std::move(language));
            return languages_.size() - 1;
        }
        return static_cast<std::size_t>(found - languages_.begin());
    }

    // Whether no form can come of it.
    bool may_hold(const StartTag& tag, std::string_view role_name)
    {
        switch (tag.tag) {
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA: return false;
        case GUMBO_TAG_INPUT: return tag.has(type) && keyword(tag, type, room_) == "hidden" && role_name.empty();
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
        if (tag.has(lang)) {
            page_.language = keyword(tag, lang, room_);
        }
        return !undecided_;
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
    std::vector<Open> open_;
    std::vector<std::string> languages_{std::string()};
    std::string title_;
    std::string room_, role_room_, said_room_, hidden_room_, style_room_, label_room_; // for attributes with references
    bool in_title_ = false;
    bool undecided_ = false;
    bool forms_ = false;
    bool buttons_ = false;
};

} // namespace

std::optional<Page> skim_html(std::string_view html, const PageContext& context)
{
    if (html.size() > limits::page || std::memchr(html.data(), '\0', html.size()) != nullptr) {
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
