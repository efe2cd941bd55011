#include "page/styled_away.h"

#include "base/limits.h"
#include "page/tag_scanner.h"
#include "page/visibility.h"

#include <algorithm>
#include <functional>
#include <map>

namespace demur {

namespace {

constexpr std::size_t most_css = std::size_t{512} * 1024; // bytes read of all sheets
constexpr std::size_t most_rules = 400;

// ".class", "#id", "=name" -> why it cannot be seen.
using HiddenNames = std::map<std::string, std::string, std::less<>>;

bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_'
           || static_cast<unsigned char>(c) >= 0x80;
}

// A comment may hold any of the marks that a rule is read by.
std::string without_comments(std::string_view css)
{
    std::string bare;
    bare.reserve(css.size());
    while (!css.empty()) {
        const std::size_t begin = std::min(css.find("/*"), css.size());
        bare += css.substr(0, begin);
        css.remove_prefix(begin);
        const std::size_t end = css.find("*/", 2);
        css.remove_prefix(end == std::string_view::npos ? css.size() : end + 2);
    }
    return bare;
}

// "input.trap" -> ".trap", "[name=url]" -> "=url"; empty for anything with more parts.
std::string key_of(std::string_view selector)
{
    const auto tag_end = static_cast<std::size_t>(std::find_if_not(selector.begin(), selector.end(), is_name) - selector.begin());
    selector.remove_prefix(tag_end);
    std::string key;
    if (selector.starts_with(".") || selector.starts_with("#")) {
        key = std::string(selector);
    } else if (selector.starts_with("[name=") && selector.ends_with("]")) {
        std::string_view name = selector.substr(6, selector.size() - 7);
        name = name.size() >= 2 && (name.front() == '"' || name.front() == '\'') ? name.substr(1, name.size() - 2) : name;
        key = "=" + std::string(name);
    }
    return key.size() >= 2 && std::all_of(key.begin() + 1, key.end(), is_name) ? key : std::string();
}

class SheetReader {
public:
    void read(std::string_view sheet)
    {
        sheet = sheet.substr(0, most_css - std::min(most_css, read_));
        read_ += sheet.size();
        const std::string bare = without_comments(sheet);
        const std::string_view css = bare;
        for (std::size_t at = 0; at < css.size();) {
            const std::size_t open = css.find_first_of("{;", at);
            if (open == std::string_view::npos) {
                return;
            }
            const std::string_view selectors = trim_css(css.substr(at, open - at));
            if (css[open] == ';') { // @import, @charset
                at = open + 1;
            } else if (selectors.starts_with("@")) {
                at = after_block(css, open);
            } else {
                const std::size_t close = std::min(css.find('}', open), css.size());
                read_rule(selectors, css.substr(open + 1, close - open - 1));
                at = std::min(close + 1, css.size());
            }
        }
    }
    [[nodiscard]] const HiddenNames& names() const { return names_; }

private:
    static std::size_t after_block(std::string_view css, std::size_t open)
    {
        int depth = 0;
        for (std::size_t at = open; at < css.size(); ++at) {
            depth += css[at] == '{' ? 1 : css[at] == '}' ? -1 : 0;
            if (depth == 0) {
                return at + 1;
            }
        }
        return css.size();
    }

    void read_rule(std::string_view selectors, std::string_view declarations)
    {
        const std::string reason = hidden_reason(Concealment{{}, false, {}, declarations});
        if (reason.empty()) {
            return;
        }
        while (!selectors.empty() && names_.size() < most_rules) {
            const std::size_t comma = std::min(selectors.find(','), selectors.size());
            if (std::string key = key_of(trim_css(selectors.substr(0, comma))); !key.empty()) {
                names_.emplace(std::move(key), reason);
            }
            selectors.remove_prefix(std::min(comma + 1, selectors.size()));
        }
    }

    HiddenNames names_;
    std::size_t read_ = 0;
};

const std::string* find_name(const HiddenNames& names, char sort, std::string_view name)
{
    std::string key(1, sort);
    key += name;
    const auto found = names.find(key);
    return found == names.end() ? nullptr : &found->second;
}

const std::string* reason_of(const RawTag& tag, const HiddenNames& names)
{
    for (const RawAttribute& attribute : tag.attributes) {
        if (equals_ignoring_case(attribute.name, "class")) {
            std::string_view rest = attribute.value;
            while (!rest.empty()) {
                const std::size_t end = std::min(rest.find_first_of(" \t\r\n\f"), rest.size());
                if (const std::string* reason = end == 0 ? nullptr : find_name(names, '.', rest.substr(0, end))) {
                    return reason;
                }
                rest.remove_prefix(std::min(end + 1, rest.size()));
            }
        } else if (equals_ignoring_case(attribute.name, "id") || equals_ignoring_case(attribute.name, "name")) {
            const char sort = attribute.name.size() == 2 ? '#' : '=';
            if (const std::string* reason = find_name(names, sort, attribute.value)) {
                return reason;
            }
        }
    }
    return nullptr;
}

HiddenNames read_sheets(std::string_view html)
{
    SheetReader reader;
    RawTag tag;
    for (std::size_t at = html.find("<style"); at != std::string_view::npos; at = html.find("<style", at)) {
        if (!scan_tag(html, at, limits::page_attributes, tag)) {
            break;
        }
        const std::size_t end = std::min(find_end_tag(html, "style", tag.end), html.size());
        reader.read(html.substr(tag.end, end - tag.end));
        at = end;
    }
    return reader.names();
}

} // namespace

std::string mark_styled_away(std::string_view html)
{
    const bool asks = html.find("<input") != std::string_view::npos || html.find("<textarea") != std::string_view::npos;
    const HiddenNames names = asks ? read_sheets(html) : HiddenNames();
    std::string marked;
    if (names.empty()) {
        return marked;
    }
    RawTag tag;
    std::size_t copied = 0;
    for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
        if (!tag_starts_at(html, at)) {
            ++at;
            continue;
        }
        if (!scan_tag(html, at, limits::page_attributes, tag)) {
            break;
        }
        if (const std::string* reason = tag.closing ? nullptr : reason_of(tag, names)) {
            const std::size_t name_end = at + 1 + tag.name.size();
            marked.append(html.substr(copied, name_end - copied))
                .append(" ")
                .append(styled_away)
                .append("=\"")
                .append(*reason)
                .append("\"");
            copied = name_end;
        }
        at = tag.end;
    }
    if (copied > 0) {
        marked.append(html.substr(copied));
    }
    return marked;
}

} // namespace demur
