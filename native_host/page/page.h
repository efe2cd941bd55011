// A page as every later part sees it: text blocks, links and forms, in document order.
// Built from hostile HTML or plain text; no I/O.
#pragma once

#include <boost/describe.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

enum class Surface {
    notification,
    dialog,
    banner,
    email,
    page,
    form,
    user_post,
    article,
    unknown
};
BOOST_DESCRIBE_ENUM(Surface, notification, dialog, banner, email, page, form, user_post, article, unknown)

enum class BlockKind {
    title,
    heading,
    text,
    item,
    label,
    button,
    quote
};
BOOST_DESCRIBE_ENUM(BlockKind, title, heading, text, item, label, button, quote)

struct Block {
    BlockKind kind = BlockKind::text;
    std::string text;              // white space collapsed, entities resolved, valid UTF-8
    std::string language;          // nearest lang attribute, lower case ("pt-br"), or empty
    std::int64_t words_before = 0; // words of visible text before this block
    std::int64_t post = 0;         // number of the outermost article or role=article that it stands in, 0: none
};

struct Link {
    std::string text;
    std::string href;              // absolute when the page's URL is known, else as written
    std::int64_t block = -1;       // index into Page::blocks, -1 when the link has no text of its own
    std::int64_t words_before = 0; // words of visible text before the link: how late it comes
};
BOOST_DESCRIBE_STRUCT(Link, (), (text, href, block, words_before))

struct Choice {
    std::string value;
    std::string label;
    std::optional<std::string> ref; // the radio button's own ref (groups only)
};
BOOST_DESCRIBE_STRUCT(Choice, (), (value, label, ref))

// A control of a form; a group of radios is one control.
struct Control {
    std::int64_t index = 0; // counts the form's controls in document order from 0
    std::string type;       // input type in lower case, or select textarea button combobox textbox radio checkbox switch contenteditable
    std::string name;
    std::string id;
    std::string label; // accessible name: label element, aria-label, aria-labelledby, or the text just before
    std::string hint;  // placeholder, aria-describedby, or the text that explains the control
    std::string autocomplete;
    std::string accept;          // of a file input
    std::string language;        // nearest lang attribute below the root's, or empty
    bool skipped_by_tab = false; // tabindex below 0
    bool required = false;
    bool prefilled = false;            // the page says that it holds a value already (snapshot attribute; the value itself is never read)
    std::optional<std::string> hidden; // why a person cannot see it, or absent when visible
    std::int64_t max_length = 0;       // 0: none stated
    std::int64_t min_length = 0;
    std::vector<Choice> options;
    std::string ref; // the snapshot's handle of this element (data-demur-ref), or empty
};

struct Form {
    std::string title;             // the heading or legend that names it
    std::vector<std::string> lead; // where nothing names it: the texts right before its first control, the nearest last
    // Blocks of the page: from the field before the form to its first control, and on to its last.
    std::size_t texts_begin = 0;
    std::size_t texts_first = 0;
    std::size_t texts_end = 0;
    std::string action; // absolute URL or empty
    bool is_form_element = false;
    std::vector<Control> controls;
};

struct Page {
    std::string url;
    std::string language; // lang of the root element, lower case, or empty
    std::string title;
    Surface surface = Surface::unknown;
    std::vector<Block> blocks;
    std::vector<Link> links;
    std::vector<Form> forms;
    std::int64_t words = 0;
    std::vector<std::string> caps; // what cut this page: caps of base/limits.h ("depth", "attributes", ...), or "snapshot": never silently
};

struct PageContext {
    std::string url;
    Surface surface = Surface::unknown;
};

// Throws Error(too_large) over limits::page; deep nesting and attribute storms are flattened in a linear pass first.
Page read_html(std::string_view html, const PageContext& context);
Page read_text(std::string_view text, const PageContext& context);
// A document or a fragment, judged by its first 16 KiB.
bool looks_like_html(std::string_view input);
// HTML if it looks like it, else plain text.
Page read_any(std::string_view input, const PageContext& context);

} // namespace demur
