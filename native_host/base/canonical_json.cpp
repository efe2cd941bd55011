#include "base/canonical_json.h"

#include "base/error.h"
#include "base/limits.h"
#include "base/utf8.h"

#include <boost/json.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace demur {
namespace {

namespace json = boost::json;

constexpr std::int64_t largest = 9'007'199'254'740'991; // 2^53 - 1

// UTF-8 sorts as code points, UTF-16 does not: U+E000..U+FFFF stand after the surrogate pairs of U+10000 and above.
bool less_utf16(std::string_view a, std::string_view b)
{
    const auto [ia, ib] = std::mismatch(a.begin(), a.end(), b.begin(), b.end());
    if (ia == a.end() || ib == b.end()) {
        return ia == a.end() && ib != b.end();
    }
    const auto ca = static_cast<unsigned char>(*ia);
    const auto cb = static_cast<unsigned char>(*ib);
    const bool pair_a = ca >= 0xF0U;
    const bool pair_b = cb >= 0xF0U;
    if (pair_a != pair_b && ca >= 0xEEU && cb >= 0xEEU) {
        return pair_a;
    }
    return ca < cb;
}

void write_escape(std::string& out, unsigned char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\t': out += "\\t"; return;
    case '\n': out += "\\n"; return;
    case '\f': out += "\\f"; return;
    case '\r': out += "\\r"; return;
    default:
        out += "\\u00";
        out += digits[c >> 4U];
        out += digits[c & 0x0FU];
    }
}

void write_string(std::string& out, std::string_view text)
{
    if (!valid_utf8(text)) {
        throw Error(ErrorCode::bad_input, "canonical JSON: a string is not UTF-8");
    }
    out += '"';
    for (const char character : text) {
        const auto c = static_cast<unsigned char>(character);
        if (c < 0x20U || c == '"' || c == '\\') {
            write_escape(out, c);
        } else {
            out += character;
        }
    }
    out += '"';
}

void write_integer(std::string& out, const json::value& value)
{
    boost::system::error_code ec;
    const auto number = value.to_number<std::int64_t>(ec);
    if (value.is_double() || ec || number > largest || number < -largest) {
        throw Error(ErrorCode::bad_input, "canonical JSON: numbers must be integers of at most 53 bits");
    }
    out += std::to_string(number);
}

void write_value(std::string& out, const json::value& value, std::size_t depth);

void write_array(std::string& out, const json::array& array, std::size_t depth)
{
    out += '[';
    for (const json::value& item : array) {
        if (&item != array.data()) {
            out += ',';
        }
        write_value(out, item, depth);
    }
    out += ']';
}

void write_object(std::string& out, const json::object& object, std::size_t depth)
{
    std::vector<const json::key_value_pair*> members;
    members.reserve(object.size());
    for (const json::key_value_pair& member : object) {
        members.push_back(&member);
    }
    std::sort(members.begin(), members.end(), [](const auto* a, const auto* b) { return less_utf16(a->key(), b->key()); });
    out += '{';
    for (std::size_t i = 0; i < members.size(); ++i) {
        if (i != 0) {
            out += ',';
        }
        write_string(out, members[i]->key());
        out += ':';
        write_value(out, members[i]->value(), depth);
    }
    out += '}';
}

// Recursion is bounded by limits::json_depth.
void write_value(std::string& out, const json::value& value, std::size_t depth)
{
    if (depth > limits::json_depth) {
        throw Error(ErrorCode::bad_input, "canonical JSON: nested too deeply");
    }
    switch (value.kind()) {
    case json::kind::null: out += "null"; return;
    case json::kind::bool_: out += value.get_bool() ? "true" : "false"; return;
    case json::kind::string: write_string(out, value.get_string()); return;
    case json::kind::array: write_array(out, value.get_array(), depth + 1); return;
    case json::kind::object: write_object(out, value.get_object(), depth + 1); return;
    default: write_integer(out, value);
    }
}

} // namespace

std::string canonical_json(const json::value& value)
{
    std::string out;
    write_value(out, value, 0);
    return out;
}

} // namespace demur
