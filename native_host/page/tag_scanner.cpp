#include "page/tag_scanner.h"

#include <algorithm>

namespace demur {

namespace {

constexpr bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r';
}

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr bool ends_name(char c)
{
    return is_space(c) || c == '/' || c == '>';
}

// Reads one attribute at `at` (not a space, '/' or '>') and moves past it.
RawAttribute scan_attribute(std::string_view html, std::size_t& at)
{
    RawAttribute attribute;
    const std::size_t begin = at;
    ++at; // an attribute's name may begin with '='
    while (at < html.size() && !ends_name(html[at]) && html[at] != '=') {
        ++at;
    }
    attribute.name = html.substr(begin, at - begin);
    std::size_t next = at;
    while (next < html.size() && is_space(html[next])) {
        ++next;
    }
    if (next >= html.size() || html[next] != '=') {
        return attribute;
    }
    at = next + 1;
    while (at < html.size() && is_space(html[at])) {
        ++at;
    }
    if (at >= html.size() || html[at] == '>') {
        return attribute;
    }
    if (html[at] == '"' || html[at] == '\'') {
        const std::size_t close = std::min(html.find(html[at], at + 1), html.size());
        attribute.value = html.substr(at + 1, close - at - 1);
        at = std::min(close + 1, html.size());
        return attribute;
    }
    const std::size_t value = at;
    while (at < html.size() && !is_space(html[at]) && html[at] != '>') {
        ++at;
    }
    attribute.value = html.substr(value, at - value);
    return attribute;
}

} // namespace

bool equals_ignoring_case(std::string_view a, std::string_view lower_case)
{
    return a.size() == lower_case.size()
           && std::equal(a.begin(), a.end(), lower_case.begin(), [](char x, char y) { return lower(x) == y; });
}

bool tag_starts_at(std::string_view html, std::size_t at)
{
    if (at + 1 >= html.size() || html[at] != '<') {
        return false;
    }
    return is_letter(html[at + 1]) || (html[at + 1] == '/' && at + 2 < html.size() && is_letter(html[at + 2]));
}

std::size_t find_end_tag(std::string_view html, std::string_view lower_name, std::size_t from)
{
    for (std::size_t at = html.find("</", from); at != std::string_view::npos; at = html.find("</", at + 2)) {
        const std::size_t end = at + 2 + lower_name.size();
        if (end < html.size() && ends_name(html[end]) && equals_ignoring_case(html.substr(at + 2, lower_name.size()), lower_name)) {
            return at;
        }
    }
    return std::string_view::npos;
}

bool scan_tag(std::string_view html, std::size_t at, std::size_t attribute_cap, RawTag& tag)
{
    ++at;
    tag.closing = html[at] == '/';
    at += tag.closing ? 1 : 0;
    tag.self_closing = false;
    tag.attributes.clear();
    tag.attribute_count = 0;
    const std::size_t name = at;
    while (at < html.size() && !ends_name(html[at])) {
        ++at;
    }
    tag.name = html.substr(name, at - name);
    while (at < html.size()) {
        const char c = html[at];
        if (c == '>') {
            tag.end = at + 1;
            tag.self_closing = html[at - 1] == '/';
            return true;
        }
        if (is_space(c) || c == '/') {
            ++at;
            continue;
        }
        const RawAttribute attribute = scan_attribute(html, at);
        ++tag.attribute_count;
        if (tag.attributes.size() < attribute_cap) {
            tag.attributes.push_back(attribute);
        }
    }
    return false;
}

std::size_t after_char(char c, std::string_view html, std::size_t from)
{
    const std::size_t found = html.find(c, from);
    return found == std::string_view::npos ? html.size() : found + 1;
}

std::size_t after_comment(std::string_view html, std::size_t from)
{
    if (html.substr(from, 1) == ">" || html.substr(from, 2) == "->") {
        return after_char('>', html, from);
    }
    const std::size_t end = html.find("--", from);
    for (std::size_t i = end; i != std::string_view::npos; i = html.find("--", i + 1)) {
        if (html.substr(i + 2, 1) == ">") {
            return i + 3;
        }
        if (html.substr(i + 2, 2) == "!>") {
            return i + 4;
        }
    }
    return html.size();
}

} // namespace demur
