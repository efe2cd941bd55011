#include "page/plain_tag.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace demur {

namespace {

enum CharClass : std::uint8_t {
    class_space = 1,
    class_ends_name = 2,     // space, '/' and '>'
    class_ends_attribute = 4 // these and '='
};

constexpr auto classes = [] {
    std::array<std::uint8_t, 256> all{};
    for (const char c : {' ', '\t', '\n', '\f', '\r'}) {
        all[static_cast<unsigned char>(c)] = class_space | class_ends_name | class_ends_attribute;
    }
    all['/'] = class_ends_name | class_ends_attribute;
    all['>'] = class_ends_name | class_ends_attribute;
    all['='] = class_ends_attribute;
    return all;
}();

constexpr bool is(char c, CharClass what)
{
    return (classes[static_cast<unsigned char>(c)] & what) != 0;
}

void read_name(std::string_view name, PlainTag& tag)
{
    const std::size_t size = std::min(name.size(), tag.lower.size());
    for (std::size_t i = 0; i < size; ++i) {
        const char c = name[i];
        tag.lower[i] = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
    }
    tag.start.name = std::string_view(tag.lower.data(), size);
    const TagInfo* info = find_tag(tag.start.name);
    tag.start.tag = info == nullptr ? GUMBO_TAG_UNKNOWN : info->tag;
    tag.start.traits = info == nullptr ? 0 : info->traits;
}

// Reads one attribute at `at` (not a space, '/' or '>') and moves past it.
void scan_attribute(std::string_view html, std::size_t& at, PlainTag& tag)
{
    const char* const text = html.data();
    const std::size_t size = html.size();
    const std::size_t begin = at;
    ++at; // an attribute's name may begin with '='
    while (at < size && !is(text[at], class_ends_attribute)) {
        ++at;
    }
    const std::string_view name = html.substr(begin, at - begin);
    std::string_view value;
    std::size_t next = at;
    while (next < size && is(text[next], class_space)) {
        ++next;
    }
    if (next < size && text[next] == '=') {
        at = next + 1;
        while (at < size && is(text[at], class_space)) {
            ++at;
        }
        if (at < size && (text[at] == '"' || text[at] == '\'')) {
            const void* const close = std::memchr(text + at + 1, text[at], size - at - 1);
            const std::size_t end = close == nullptr ? size : static_cast<std::size_t>(static_cast<const char*>(close) - text);
            value = html.substr(at + 1, end - at - 1);
            at = std::min(end + 1, size);
        } else if (at < size && text[at] != '>') {
            const std::size_t first = at;
            while (at < size && !is(text[at], class_space) && text[at] != '>') {
                ++at;
            }
            value = html.substr(first, at - first);
        }
    }
    ++tag.attribute_count;
    const AttributeId id = attribute_id(name);
    if (id == AttributeId::shadowrootmode) {
        tag.shadow_content = true;
    } else if (id != AttributeId::none && !tag.start.has(id)) { // the first of a name counts
        tag.start.present |= attribute_bit(id);
        tag.start.attributes.push_back({id, value});
    }
}

} // namespace

bool scan_plain_tag(std::string_view html, std::size_t at, PlainTag& tag)
{
    ++at;
    tag.closing = html[at] == '/';
    at += tag.closing ? 1 : 0;
    tag.self_closing = false;
    tag.shadow_content = false;
    tag.attribute_count = 0;
    tag.start.attributes.clear();
    tag.start.present = 0;
    const std::size_t name = at;
    while (at < html.size() && !is(html[at], class_ends_name)) {
        ++at;
    }
    const std::size_t name_end = at;
    while (at < html.size()) {
        const char c = html[at];
        if (c == '>') {
            read_name(html.substr(name, name_end - name), tag);
            tag.end = at + 1;
            tag.self_closing = html[at - 1] == '/';
            return true;
        }
        if (is(c, class_ends_name)) {
            ++at;
        } else {
            scan_attribute(html, at, tag);
        }
    }
    return false;
}

} // namespace demur
