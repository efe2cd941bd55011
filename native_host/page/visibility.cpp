#include "page/visibility.h"

#include "base/utf8.h"
#include "text/fold.h"

#include <algorithm>
#include <cstdlib>
#include <string_view>

namespace demur {

namespace {

constexpr double far_away = -500; // pixels or so: nobody scrolls there

// The leading number of a value ("-9999px"), or `otherwise` when it has none.
double number_of(std::string_view value, double otherwise)
{
    const std::string digits(value.substr(0, 24));
    char* end = nullptr;
    const double number = std::strtod(digits.c_str(), &end);
    return end == digits.c_str() ? otherwise : number;
}

struct Style {
    bool positioned = false;
    bool far = false;
    bool tiny = false;
    bool clipped = false;    // overflow hidden
    std::string_view reason; // decided by one declaration alone
};

bool begins(std::string_view text, std::string_view with)
{
    return text.substr(0, with.size()) == with;
}

void read_declaration(std::string_view property, std::string_view value, Style& style)
{
    if (property == "display" && begins(value, "none")) {
        style.reason = "display:none";
    } else if (property == "visibility" && (begins(value, "hidden") || begins(value, "collapse"))) {
        style.reason = "visibility:hidden";
    } else if (property == "opacity" && number_of(value, 1) <= 0.01) {
        style.reason = "transparent";
    } else if (property == "position") {
        style.positioned = begins(value, "absolute") || begins(value, "fixed") || begins(value, "relative");
    } else if (property == "left" || property == "top" || property == "right" || property == "bottom") {
        style.far |= number_of(value, 0) <= far_away;
    } else if ((property == "text-indent" || property == "margin-left" || property == "margin-top") && number_of(value, 0) <= far_away) {
        style.reason = "off-screen";
    } else if (property == "width" || property == "height" || property == "max-height" || property == "max-width") {
        style.tiny |= number_of(value, 100) <= 1 && value.find('%') == std::string_view::npos && begins(value, "auto") == false;
    } else if (property == "overflow") {
        style.clipped = begins(value, "hidden") || begins(value, "clip");
    } else if (property == "font-size" && number_of(value, 1) <= 0) {
        style.reason = "no size";
    } else if ((property == "clip" && (begins(value, "rect(0") || begins(value, "rect(1px")))
               || (property == "clip-path" && begins(value, "inset(")
                   && (value.find("50%") != std::string_view::npos || value.find("100%") != std::string_view::npos))) {
        style.reason = "no size";
    } else if (property == "transform"
               && (begins(value, "scale(0)")
                   || (begins(value, "translate")
                       && number_of(value.substr(std::min(value.find('('), value.size() - 1) + 1), 0) <= far_away))) {
        style.reason = "off-screen";
    }
}

// Lower case and single spaces; only what is not ASCII needs the whole of Unicode for it.
std::string folded_css(std::string_view css)
{
    std::string out;
    out.reserve(css.size());
    for (const char c : css) {
        if (static_cast<unsigned char>(c) >= 0x80) {
            return fold(css);
        }
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
            if (!out.empty() && out.back() != ' ') {
                out.push_back(' ');
            }
        } else {
            out.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
        }
    }
    return out;
}

std::string_view style_reason(std::string_view css)
{
    const std::string folded = folded_css(css);
    Style style;
    std::string_view rest = folded;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find(';'), rest.size());
        const std::string_view declaration = rest.substr(0, end);
        const std::size_t colon = declaration.find(':');
        if (colon != std::string_view::npos && colon + 1 < declaration.size()) {
            read_declaration(trim_css(declaration.substr(0, colon)), trim_css(declaration.substr(colon + 1)), style);
        }
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    if (!style.reason.empty()) {
        return style.reason;
    }
    if (style.positioned && style.far) {
        return "off-screen";
    }
    return style.tiny && style.clipped ? "no size" : "";
}

} // namespace

std::string_view trim_css(std::string_view text)
{
    constexpr std::string_view space = " \t\r\n\f";
    text.remove_prefix(std::min(text.find_first_not_of(space), text.size()));
    return text.substr(0, text.find_last_not_of(space) + 1);
}

std::string hidden_reason(const Concealment& marks)
{
    if (!marks.said.empty()) {
        return std::string(clip_utf8(marks.said, 40));
    }
    if (marks.has_hidden && fold(marks.hidden) != "until-found") {
        return "hidden attribute";
    }
    return marks.style.empty() ? std::string() : std::string(style_reason(marks.style));
}

bool is_left_out(const GumboNode* element)
{
    const std::string_view css = attribute(element, "style");
    if (has_attribute(element, "hidden")) {
        return !hidden_reason(Concealment{{}, true, attribute(element, "hidden"), {}}).empty();
    }
    const std::string_view reason = css.empty() ? std::string_view() : style_reason(css);
    return reason == "display:none" || reason == "visibility:hidden";
}

std::string hidden_reason(const GumboNode* element)
{
    return hidden_reason(Concealment{attribute(element, "data-demur-hidden"), has_attribute(element, "hidden"),
                                     attribute(element, "hidden"), attribute(element, "style")});
}

} // namespace demur
