// What becomes of elements and attributes by their names, in lower case.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace demur::html_names {

using namespace std::string_view_literals;

// Every table is sorted.
template <std::size_t N> constexpr bool contains(const std::array<std::string_view, N>& sorted, std::string_view name)
{
    return std::binary_search(sorted.begin(), sorted.end(), name);
}

// Elements dropped with what they hold.
inline constexpr std::array dropped_whole = {"canvas"sv, "iframe"sv, "noembed"sv, "noframes"sv, "noscript"sv,
                                             "script"sv, "style"sv,  "svg"sv,     "template"sv, "xmp"sv};
// Tags dropped, contents kept: they would only change how the parser behaves.
inline constexpr std::array dropped_tags = {"applet"sv,  "base"sv,      "bgsound"sv, "col"sv,      "colgroup"sv, "embed"sv,
                                            "frame"sv,   "frameset"sv,  "image"sv,   "isindex"sv,  "keygen"sv,   "link"sv,
                                            "listing"sv, "marquee"sv,   "math"sv,    "meta"sv,     "nobr"sv,     "object"sv,
                                            "param"sv,   "plaintext"sv, "source"sv,  "template"sv, "track"sv,    "wbr"sv};
// The parser re-opens these again and again; without attributes they mean nothing here, with some they do as a span.
inline constexpr std::array formatting = {"b"sv, "big"sv,   "code"sv,   "em"sv,     "font"sv, "i"sv,
                                          "s"sv, "small"sv, "strike"sv, "strong"sv, "tt"sv,   "u"sv};
inline constexpr std::array void_tags = {"area"sv, "br"sv, "hr"sv, "img"sv, "input"sv};
// Kept a little below the cap, so that a control under a hundred thousand wrappers is still found.
inline constexpr std::array meaningful = {"a"sv,      "button"sv, "form"sv,   "h1"sv, "h2"sv,     "h3"sv,      "label"sv,
                                          "legend"sv, "li"sv,     "option"sv, "p"sv,  "select"sv, "textarea"sv};
inline constexpr std::array closes_paragraph = {"address"sv, "article"sv, "aside"sv, "blockquote"sv, "div"sv, "dl"sv, "fieldset"sv,
                                                "footer"sv,  "form"sv,    "h1"sv,    "h2"sv,         "h3"sv,  "h4"sv, "h5"sv,
                                                "h6"sv,      "header"sv,  "li"sv,    "main"sv,       "nav"sv, "ol"sv, "p"sv,
                                                "pre"sv,     "section"sv, "table"sv, "ul"sv};
inline constexpr std::array closes_itself = {"dd"sv, "dt"sv, "li"sv, "option"sv, "td"sv, "th"sv, "tr"sv};
inline constexpr std::array kept_attributes = {"accept"sv,
                                               "action"sv,
                                               "alt"sv,
                                               "aria-checked"sv,
                                               "aria-controls"sv,
                                               "aria-describedby"sv,
                                               "aria-hidden"sv,
                                               "aria-label"sv,
                                               "aria-labelledby"sv,
                                               "aria-level"sv,
                                               "aria-modal"sv,
                                               "aria-multiline"sv,
                                               "aria-owns"sv,
                                               "aria-placeholder"sv,
                                               "aria-required"sv,
                                               "autocomplete"sv,
                                               "contenteditable"sv,
                                               "data-demur-cut"sv,
                                               "data-demur-filled"sv,
                                               "data-demur-hidden"sv,
                                               "data-demur-ref"sv,
                                               "data-demur-unseen"sv,
                                               "disabled"sv,
                                               "for"sv,
                                               "form"sv,
                                               "hidden"sv,
                                               "href"sv,
                                               "id"sv,
                                               "label"sv,
                                               "lang"sv,
                                               "maxlength"sv,
                                               "minlength"sv,
                                               "name"sv,
                                               "placeholder"sv,
                                               "required"sv,
                                               "role"sv,
                                               "style"sv,
                                               "tabindex"sv,
                                               "title"sv,
                                               "type"sv,
                                               "value"sv};

// Broken markup closes a form's element before its controls; browsers still count them to it, and so does form_number.
inline constexpr std::array form_parts = {"button"sv, "form"sv, "input"sv, "select"sv, "textarea"sv};

} // namespace demur::html_names
