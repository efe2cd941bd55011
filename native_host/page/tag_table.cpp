#include "page/tag_table.h"

#include "page/html_names.h"

#include <array>
#include <cstddef>

namespace demur {

namespace {

using namespace html_names;

// In the order of the parser's own list, which stays as it is within one version of its library.
constexpr std::array tag_names = {"html"sv,       "head"sv,
                                  "title"sv,      "base"sv,
                                  "link"sv,       "meta"sv,
                                  "style"sv,      "script"sv,
                                  "noscript"sv,   "template"sv,
                                  "body"sv,       "article"sv,
                                  "section"sv,    "nav"sv,
                                  "aside"sv,      "h1"sv,
                                  "h2"sv,         "h3"sv,
                                  "h4"sv,         "h5"sv,
                                  "h6"sv,         "hgroup"sv,
                                  "header"sv,     "footer"sv,
                                  "address"sv,    "p"sv,
                                  "hr"sv,         "pre"sv,
                                  "blockquote"sv, "ol"sv,
                                  "ul"sv,         "li"sv,
                                  "dl"sv,         "dt"sv,
                                  "dd"sv,         "figure"sv,
                                  "figcaption"sv, "main"sv,
                                  "div"sv,        "a"sv,
                                  "em"sv,         "strong"sv,
                                  "small"sv,      "s"sv,
                                  "cite"sv,       "q"sv,
                                  "dfn"sv,        "abbr"sv,
                                  "data"sv,       "time"sv,
                                  "code"sv,       "var"sv,
                                  "samp"sv,       "kbd"sv,
                                  "sub"sv,        "sup"sv,
                                  "i"sv,          "b"sv,
                                  "u"sv,          "mark"sv,
                                  "ruby"sv,       "rt"sv,
                                  "rp"sv,         "bdi"sv,
                                  "bdo"sv,        "span"sv,
                                  "br"sv,         "wbr"sv,
                                  "ins"sv,        "del"sv,
                                  "image"sv,      "img"sv,
                                  "iframe"sv,     "embed"sv,
                                  "object"sv,     "param"sv,
                                  "video"sv,      "audio"sv,
                                  "source"sv,     "track"sv,
                                  "canvas"sv,     "map"sv,
                                  "area"sv,       "math"sv,
                                  "mi"sv,         "mo"sv,
                                  "mn"sv,         "ms"sv,
                                  "mtext"sv,      "mglyph"sv,
                                  "malignmark"sv, "annotation-xml"sv,
                                  "svg"sv,        "foreignobject"sv,
                                  "desc"sv,       "table"sv,
                                  "caption"sv,    "colgroup"sv,
                                  "col"sv,        "tbody"sv,
                                  "thead"sv,      "tfoot"sv,
                                  "tr"sv,         "td"sv,
                                  "th"sv,         "form"sv,
                                  "fieldset"sv,   "legend"sv,
                                  "label"sv,      "input"sv,
                                  "button"sv,     "select"sv,
                                  "datalist"sv,   "optgroup"sv,
                                  "option"sv,     "textarea"sv,
                                  "keygen"sv,     "output"sv,
                                  "progress"sv,   "meter"sv,
                                  "details"sv,    "summary"sv,
                                  "menu"sv,       "menuitem"sv,
                                  "applet"sv,     "acronym"sv,
                                  "bgsound"sv,    "dir"sv,
                                  "frame"sv,      "frameset"sv,
                                  "noframes"sv,   "isindex"sv,
                                  "listing"sv,    "xmp"sv,
                                  "nextid"sv,     "noembed"sv,
                                  "plaintext"sv,  "rb"sv,
                                  "strike"sv,     "basefont"sv,
                                  "big"sv,        "blink"sv,
                                  "center"sv,     "font"sv,
                                  "marquee"sv,    "multicol"sv,
                                  "nobr"sv,       "spacer"sv,
                                  "tt"sv,         "rtc"sv};
static_assert(tag_names.size() == static_cast<std::size_t>(GUMBO_TAG_UNKNOWN));

// How the parser's version (it follows the standard of 2015) treats them: found by asking it.
constexpr std::array closes_any_paragraph = {
    "address"sv, "article"sv, "aside"sv,    "blockquote"sv, "center"sv, "dd"sv,      "details"sv, "dir"sv, "div"sv,
    "dl"sv,      "dt"sv,      "fieldset"sv, "figcaption"sv, "figure"sv, "footer"sv,  "form"sv,    "h1"sv,  "h2"sv,
    "h3"sv,      "h4"sv,      "h5"sv,       "h6"sv,         "header"sv, "hgroup"sv,  "hr"sv,      "li"sv,  "main"sv,
    "menu"sv,    "nav"sv,     "ol"sv,       "p"sv,          "pre"sv,    "section"sv, "summary"sv, "ul"sv};
constexpr std::array special = {
    "address"sv, "area"sv,     "article"sv, "aside"sv, "blockquote"sv, "body"sv,   "br"sv,      "button"sv,   "caption"sv,
    "center"sv,  "dd"sv,       "details"sv, "dir"sv,   "div"sv,        "dl"sv,     "dt"sv,      "fieldset"sv, "figcaption"sv,
    "figure"sv,  "footer"sv,   "form"sv,    "h1"sv,    "h2"sv,         "h3"sv,     "h4"sv,      "h5"sv,       "h6"sv,
    "head"sv,    "header"sv,   "hgroup"sv,  "hr"sv,    "html"sv,       "img"sv,    "input"sv,   "li"sv,       "menu"sv,
    "nav"sv,     "ol"sv,       "p"sv,       "pre"sv,   "section"sv,    "select"sv, "summary"sv, "table"sv,    "tbody"sv,
    "td"sv,      "textarea"sv, "tfoot"sv,   "th"sv,    "thead"sv,      "title"sv,  "tr"sv,      "ul"sv};
constexpr std::array scoped_end = {"address"sv, "article"sv, "aside"sv,    "blockquote"sv, "button"sv, "center"sv,  "details"sv, "dir"sv,
                                   "div"sv,     "dl"sv,      "fieldset"sv, "figcaption"sv, "figure"sv, "footer"sv,  "header"sv,  "hgroup"sv,
                                   "main"sv,    "menu"sv,    "nav"sv,      "ol"sv,         "pre"sv,    "section"sv, "summary"sv, "ul"sv};
// The same list as breaks_text() in element_kind.cpp: a test compares them.
constexpr std::array breaking = {
    "address"sv, "article"sv, "aside"sv, "blockquote"sv, "body"sv,     "button"sv,     "caption"sv, "center"sv, "dd"sv,   "details"sv,
    "dir"sv,     "div"sv,     "dl"sv,    "dt"sv,         "fieldset"sv, "figcaption"sv, "figure"sv,  "footer"sv, "form"sv, "h1"sv,
    "h2"sv,      "h3"sv,      "h4"sv,    "h5"sv,         "h6"sv,       "head"sv,       "header"sv,  "hgroup"sv, "hr"sv,   "html"sv,
    "label"sv,   "legend"sv,  "li"sv,    "main"sv,       "menu"sv,     "nav"sv,        "ol"sv,      "p"sv,      "pre"sv,  "section"sv,
    "summary"sv, "table"sv,   "tbody"sv, "td"sv,         "tfoot"sv,    "th"sv,         "thead"sv,   "tr"sv,     "ul"sv};

constexpr std::uint32_t traits_of(std::string_view name)
{
    std::uint32_t traits = 0;
    const auto set = [&](bool has, TagTrait trait) { traits |= has ? static_cast<std::uint32_t>(trait) : 0U; };
    set(contains(dropped_whole, name), trait_dropped_whole);
    set(contains(dropped_tags, name), trait_dropped);
    set(contains(void_tags, name), trait_void);
    set(contains(formatting, name), trait_formatting);
    set(contains(meaningful, name), trait_meaningful);
    set(contains(closes_paragraph, name), trait_ends_open_paragraph);
    set(contains(closes_itself, name), trait_closes_itself);
    set(contains(form_parts, name), trait_form_part);
    set(contains(closes_any_paragraph, name), trait_closes_paragraph);
    set(contains(special, name), trait_special);
    set(contains(scoped_end, name), trait_scoped_end);
    set(contains(breaking, name), trait_breaks);
    return traits;
}

constexpr auto infos = [] {
    std::array<TagInfo, tag_names.size() + 1> all{};
    for (std::size_t i = 0; i < tag_names.size(); ++i) {
        all[i] = {tag_names[i], static_cast<GumboTag>(i), traits_of(tag_names[i])};
    }
    return all;
}();

constexpr std::size_t slots = 512;

constexpr std::size_t slot_of(std::string_view name)
{
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(name[i])); };
    return (name.size() * 61 + byte(0) * 29 + byte(name.size() - 1) * 7 + byte(name.size() / 2) * 3) % slots;
}

// Open addressing: 0 is empty, else the index above one.
constexpr auto table = [] {
    std::array<std::uint8_t, slots> filled{};
    for (std::size_t i = 0; i < tag_names.size(); ++i) {
        std::size_t slot = slot_of(tag_names[i]);
        while (filled[slot] != 0) {
            slot = (slot + 1) % slots;
        }
        filled[slot] = static_cast<std::uint8_t>(i + 1);
    }
    return filled;
}();

} // namespace

const TagInfo* find_tag(std::string_view lower)
{
    if (lower.empty()) {
        return nullptr;
    }
    for (std::size_t slot = slot_of(lower); table[slot] != 0; slot = (slot + 1) % slots) {
        const TagInfo& info = infos[table[slot] - 1U];
        if (info.name == lower) {
            return &info;
        }
    }
    return nullptr;
}

const TagInfo& tag_info(GumboTag tag)
{
    return infos[static_cast<std::size_t>(tag)];
}

} // namespace demur
