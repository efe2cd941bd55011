// The walk: text into blocks, anchors into links, and everything that may be part of a form.
#include "base/limits.h"
#include "base/utf8.h"
#include "page/block_writer.h"
#include "page/element_kind.h"
#include "page/form_numbers.h"
#include "page/link_reader.h"
#include "page/raw_page.h"
#include "page/styled_away.h"
#include "page/url.h"
#include "page/visibility.h"
#include "text/fold.h"

#include <algorithm>
#include <utility>

namespace demur {

namespace {

struct OpenNode {
    BlockKind kind = BlockKind::text;
    std::string language;
    std::string hidden;          // why what is in here cannot be seen
    bool machine_hidden = false; // aria-hidden: a person still sees it
    std::string_view unseen;     // by a style sheet: counts for fields that take text, others are redrawn by such rules
    bool breaks = false;
    bool mute = false;    // typed text, options: never read
    std::size_t form = 0; // of elements that are no native controls
    bool combobox = false;
    std::int64_t post = 0; // see Block::post
};

class TreeReader {
public:
    explicit TreeReader(const PageContext& context) : base_(context.url), writer_(raw_.page)
    {
        raw_.page.url = context.url;
        raw_.page.surface = context.surface;
        open_.emplace_back();
    }

    bool enter(const GumboNode* node)
    {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE || node->type == GUMBO_NODE_CDATA) {
            add_text(node->v.text.text);
            return false;
        }
        if (!is_element(node)) {
            return false;
        }
        note_names(node);
        const GumboTag tag = tag_of(node);
        if (tag == GUMBO_TAG_TITLE) {
            read_title(node);
        }
        push(node);
        if (tag == GUMBO_TAG_BR) {
            read_break();
        } else if (tag == GUMBO_TAG_IMG) {
            add_text(attribute(node, "alt"), true);
        } else if (tag == GUMBO_TAG_A) {
            open_link(node);
        } else if (tag == GUMBO_TAG_BASE) {
            base_ = resolve_url(raw_.page.url, attribute(node, "href"));
        } else if (tag == GUMBO_TAG_HTML) {
            read_root(node);
        }
        note_control(node);
        return tag != GUMBO_TAG_TITLE;
    }

    void leave(const GumboNode* node)
    {
        if (!is_element(node)) {
            return;
        }
        const bool submit_words = tag_of(node) == GUMBO_TAG_INPUT && control_sort(node) == ControlSort::button;
        if (submit_words && open_.back().hidden.empty()) {
            flush();
            writer_.add(attribute(node, "value"));
            writer_.flush(BlockKind::button, open_.back().language);
        }
        if (open_.back().breaks) {
            flush();
        }
        links_.leave(open_.size());
        open_.pop_back();
    }

    RawPage take()
    {
        flush();
        finish_following();
        return std::move(raw_);
    }

private:
    void cap(const char* name)
    {
        auto& caps = raw_.page.caps;
        if (std::find(caps.begin(), caps.end(), name) == caps.end()) {
            caps.emplace_back(name);
        }
    }

    void push(const GumboNode* node)
    {
        OpenNode next = open_.back();
        next.breaks = breaks_text(node);
        if (next.breaks) {
            flush();
        }
        if (next.post == 0 && is_post(tag_of(node), has_attribute(node, "role") ? keyword(node, "role") : std::string())) {
            next.post = ++posts_;
        }
        if (const auto kind = kind_of(node)) {
            next.kind = nested_kind(next.kind, *kind);
        }
        if (const std::string_view language = attribute(node, "lang"); !language.empty()) {
            next.language = fold(clip_utf8(language, 35));
        }
        if (next.hidden.empty()) {
            next.hidden = hidden_reason(node);
        }
        next.machine_hidden = next.machine_hidden || keyword_is(node, "aria-hidden", "true");
        if (next.unseen.empty()) {
            next.unseen = attribute(node, styled_away);
        }
        next.combobox = next.combobox || keyword_is(node, "role", "combobox");
        const GumboTag tag = tag_of(node);
        next.mute = next.mute || tag == GUMBO_TAG_SELECT || tag == GUMBO_TAG_TEXTAREA || tag == GUMBO_TAG_DATALIST || tag == GUMBO_TAG_TITLE
                    || is_typed(node);
        if (tag == GUMBO_TAG_FORM) {
            raw_.forms.push_back(node);
            next.form = raw_.forms.size();
            forms_.add(node, next.form);
        }
        const bool nested = open_.back().kind == BlockKind::heading; // its text is part of the outer one's
        if (const int level = heading_level(node); level > 0 && !nested && next.hidden.empty()) {
            raw_.headings.push_back({node, order_++, level, text_of(node)});
        }
        open_.push_back(std::move(next));
    }

    static bool keyword_is(const GumboNode* node, const char* name, std::string_view value)
    {
        return has_attribute(node, name) && keyword(node, name) == value;
    }

    static bool is_typed(const GumboNode* node)
    {
        return (has_attribute(node, "contenteditable") && keyword(node, "contenteditable") != "false")
               || keyword_is(node, "role", "textbox");
    }

    static bool takes_text(const GumboNode* node)
    {
        const std::string type = keyword(node, "type");
        const bool other = type == "radio" || type == "checkbox" || type == "file" || type == "range" || type == "color";
        return tag_of(node) == GUMBO_TAG_TEXTAREA || (tag_of(node) == GUMBO_TAG_INPUT && !other);
    }

    void note_names(const GumboNode* node)
    {
        if (const std::string_view id = attribute(node, "id"); !id.empty()) {
            raw_.ids.emplace(id, node);
        }
        if (tag_of(node) == GUMBO_TAG_LABEL) {
            if (const std::string_view target = attribute(node, "for"); !target.empty()) {
                raw_.labels.emplace(target, node);
            }
        }
    }

    void read_title(const GumboNode* node)
    {
        if (!raw_.page.title.empty()) {
            return;
        }
        raw_.page.title = text_of(node);
        if (!raw_.page.title.empty()) {
            raw_.page.blocks.push_back({BlockKind::title, raw_.page.title, raw_.page.language, 0});
        }
    }

    // Two line breaks in a row part paragraphs, as mail writers do.
    void read_break()
    {
        const std::string& pending = writer_.pending();
        const std::size_t last = pending.find_last_not_of(" \t\r");
        if (last != std::string::npos && pending[last] == '\n') {
            flush();
        } else {
            writer_.line_break();
        }
    }

    void add_text(std::string_view text, bool apart = false)
    {
        const OpenNode& here = open_.back();
        if (here.mute || !here.hidden.empty() || text.empty()) {
            return;
        }
        if (apart) {
            writer_.add(" ");
        }
        writer_.add(text);
        links_.add_text(text);
        if (following_) {
            following_text_ += text;
        }
    }

    void read_root(const GumboNode* node)
    {
        if (has_attribute(node, "lang")) {
            raw_.page.language = keyword(node, "lang");
        }
        if (has_attribute(node, "data-demur-cut")) {
            raw_.page.caps.emplace_back("snapshot"); // the content script could not take all of it
        }
    }

    void flush()
    {
        const auto block = writer_.flush(open_.back().kind, open_.back().language);
        if (!block) {
            return;
        }
        raw_.page.blocks[static_cast<std::size_t>(*block)].post = open_.back().post;
        links_.place_in(*block);
        finish_following();
    }

    void open_link(const GumboNode* node)
    {
        if (!has_attribute(node, "href") || !open_.back().hidden.empty() || links_.is_open()) {
            return;
        }
        if (raw_.page.links.size() >= limits::page_links) {
            cap("links");
            return;
        }
        links_.open(unwrap_redirect(resolve_url(base_, attribute(node, "href"))), attribute(node, "aria-label"), open_.size(),
                    writer_.words());
    }

    void note_control(const GumboNode* node)
    {
        const ControlSort sort = control_sort(node);
        if (sort == ControlSort::none || (open_.back().mute && tag_of(node) == GUMBO_TAG_OPTION)) {
            return;
        }
        if (sort == ControlSort::editable && open_.size() >= 2 && open_[open_.size() - 2].mute) {
            return; // inside another editable
        }
        std::size_t& count = sort == ControlSort::button ? buttons_ : fields_;
        if (count >= limits::page_controls) {
            cap("controls");
            return;
        }
        ++count;
        finish_following();
        const OpenNode& here = open_.back();
        RawControl control;
        control.node = node;
        control.order = order_++;
        control.form = forms_.number_of(node, here.form);
        control.hidden = here.hidden.empty() && here.machine_hidden ? "aria-hidden" : here.hidden;
        if (control.hidden.empty() && takes_text(node)) {
            control.hidden = here.unseen;
        }
        control.language = here.language;
        control.blocks_before = raw_.page.blocks.size();
        control.combobox_around = open_.size() >= 2 && open_[open_.size() - 2].combobox;
        if (sort != ControlSort::button) {
            const std::string before = writer_.since_mark();
            const bool taken = !raw_.controls.empty() && before == raw_.controls.back().text_after;
            control.text_before = taken ? std::string() : before;
            writer_.mark();
        }
        raw_.controls.push_back(std::move(control));
        const std::string type = keyword(node, "type");
        if (type == "radio" || type == "checkbox") {
            following_ = true;
            following_text_.clear();
        }
    }

    // Radios and checkboxes are mostly named by what follows them, up to the end of the block.
    void finish_following()
    {
        if (following_) {
            const std::string text = collapse_space(following_text_);
            raw_.controls.back().text_after = std::string(clip_utf8(text, 600));
        }
        following_ = false;
    }

    RawPage raw_;
    std::string base_;
    BlockWriter writer_;
    std::vector<OpenNode> open_;
    std::int64_t posts_ = 0;
    LinkReader links_{raw_.page.links};
    bool following_ = false;
    std::string following_text_;
    FormNumbers forms_;
    std::size_t order_ = 0;
    std::size_t fields_ = 0;
    std::size_t buttons_ = 0;
};

} // namespace

RawPage read_tree(const GumboNode* root, const PageContext& context)
{
    TreeReader reader(context);
    walk(root, reader);
    return reader.take();
}

} // namespace demur
