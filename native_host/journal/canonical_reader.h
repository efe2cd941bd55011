// Described structs from canonical JSON: members in the order of their names, no white space, so that each is looked for where
// it must stand. What it does not know it refuses; a parser of any JSON then has its turn.
#pragma once

#include "base/utf8.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <bit>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace demur {

// Eight bytes at once. The lowest bit that is set is of the first byte that is zero; none: no byte is.
inline constexpr std::uint64_t each_byte = 0x0101010101010101U;
constexpr std::uint64_t zero_bytes(std::uint64_t bytes)
{
    return (bytes - each_byte) & ~bytes & (each_byte << 7U);
}

// Whether the texts in it stand as they are: UTF-8 without escapes and control characters.
inline bool is_plain(std::string_view json)
{
    std::uint64_t unusual = 0;
    std::uint64_t bits = 0;
    const std::size_t words = json.size() / sizeof(std::uint64_t);
    for (std::size_t i = 0; i < words; ++i) {
        std::uint64_t bytes = 0;
        std::memcpy(&bytes, json.data() + i * sizeof(bytes), sizeof(bytes));
        unusual |= ((bytes - each_byte * 0x20U) & ~bytes) | zero_bytes(bytes ^ (each_byte * '\\'));
        bits |= bytes;
    }
    for (const char character : json.substr(words * sizeof(std::uint64_t))) {
        const auto c = static_cast<unsigned char>(character);
        unusual |= c < 0x20U || c == '\\' ? 0x80U : 0U;
        bits |= c;
    }
    return (unusual & (each_byte << 7U)) == 0 && ((bits & (each_byte << 7U)) == 0 || valid_utf8(json));
}

// Where reading stands. The text is plain.
class CanonicalText {
public:
    explicit CanonicalText(std::string_view text) : text_(text) {}

    // One of a size that is known when this is compiled: comparing it is an instruction or two.
    template <std::size_t size> bool skip(const std::array<char, size>& what)
    {
        if (text_.size() - at_ < size || std::memcmp(text_.data() + at_, what.data(), size) != 0) {
            return false;
        }
        at_ += size;
        return true;
    }
    bool skip(char c)
    {
        if (at_ == text_.size() || text_[at_] != c) {
            return false;
        }
        ++at_;
        return true;
    }
    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }

    // Absent: another value.
    std::optional<std::string_view> text()
    {
        if (!skip('"')) {
            return std::nullopt;
        }
        const std::size_t begin = at_;
        at_ = next_quote();
        const std::string_view text = text_.substr(begin, at_ - begin);
        return skip('"') ? std::optional(text) : std::nullopt;
    }
    // Absent: another value, or one that int64 does not hold.
    std::optional<std::int64_t> integer()
    {
        const char* begin = text_.data() + at_;
        std::int64_t value = 0;
        const auto [end, ec] = std::from_chars(begin, text_.data() + text_.size(), value);
        const auto size = static_cast<std::size_t>(end - begin);
        const char first = size == 0 ? '\0' : *begin == '-' ? begin[1] : *begin;
        const bool is_shortest = first != '0' || (value == 0 && size == 1);
        at_ += size;
        return ec == std::errc() && is_shortest ? std::optional(value) : std::nullopt;
    }

private:
    // The end when there is none. Most texts are short: a call of memchr would take longer.
    [[nodiscard]] std::size_t next_quote() const
    {
        std::size_t at = at_;
        for (std::uint64_t bytes = 0; text_.size() - at >= sizeof(bytes); at += sizeof(bytes)) {
            std::memcpy(&bytes, text_.data() + at, sizeof(bytes));
            const std::uint64_t zeros = zero_bytes(bytes ^ (each_byte * '"'));
            if (zeros != 0 && std::endian::native == std::endian::little) {
                return at + static_cast<std::size_t>(std::countr_zero(zeros)) / 8;
            }
            if (zeros != 0) {
                break;
            }
        }
        while (at < text_.size() && text_[at] != '"') {
            ++at;
        }
        return at;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

namespace canonical {

template <class T> using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public>;
template <class A, class B> using ByName = std::bool_constant<(std::string_view(A::name) < std::string_view(B::name))>;

// `"name":` after what parts members.
template <class D> constexpr auto key_after(char before)
{
    constexpr std::string_view name = D::name;
    std::array<char, name.size() + 4> key{before, '"'};
    for (std::size_t i = 0; i < name.size(); ++i) {
        key[i + 2] = name[i];
    }
    key[name.size() + 2] = '"';
    key[name.size() + 3] = ':';
    return key;
}

// The first member that is there stands after the brace, every other one after a comma.
template <class D> bool skip_key(CanonicalText& text, bool& first)
{
    static constexpr auto opening = key_after<D>('{');
    static constexpr auto following = key_after<D>(',');
    const bool found = first ? text.skip(opening) : text.skip(following);
    first = first && !found;
    return found;
}

template <class E> bool read_enumerator(CanonicalText& text, E& value)
{
    const std::optional<std::string_view> name = text.text();
    bool found = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<E>>([&](auto d) {
        constexpr std::string_view known = decltype(d)::name;
        if (name && name->size() == known.size() && std::memcmp(name->data(), known.data(), known.size()) == 0) {
            value = d.value;
            found = true;
        }
    });
    return found;
}

inline bool read_value(CanonicalText& text, std::string& value)
{
    const std::optional<std::string_view> read = text.text();
    value.assign(read.value_or(std::string_view()));
    return read.has_value();
}
inline bool read_value(CanonicalText& text, std::int64_t& value)
{
    const std::optional<std::int64_t> read = text.integer();
    value = read.value_or(0);
    return read.has_value();
}
template <class T> bool read_value(CanonicalText& text, T& value);
template <class T> bool read_value(CanonicalText& text, std::optional<T>& value)
{
    return read_value(text, value ? *value : value.emplace());
}

// A member that may be missing is then as if it had never been there.
template <class T> bool is_complete_without(std::optional<T>& value)
{
    value.reset();
    return true;
}
template <class T> bool is_complete_without(T& /*value*/)
{
    return false;
}

template <class D, class T> bool read_member(CanonicalText& text, bool& first, T& object)
{
    if constexpr (requires { D::pointer; }) {
        return skip_key<D>(text, first) ? read_value(text, object.*D::pointer) : is_complete_without(object.*D::pointer);
    } else {
        return skip_key<D>(text, first) && text.text() == D::value;
    }
}

// `Members`: descriptors, or types with a `name` and the `value` that must stand there, whatever their order.
template <class Members, class T> bool read_object(CanonicalText& text, T& object)
{
    bool first = true;
    bool good = true;
    boost::mp11::mp_for_each<boost::mp11::mp_sort<Members, ByName>>(
        [&](auto d) { good = good && read_member<decltype(d)>(text, first, object); });
    return good && text.skip('}');
}

template <class T> bool read_value(CanonicalText& text, T& value)
{
    if constexpr (std::is_enum_v<T>) {
        return read_enumerator(text, value);
    } else {
        return read_object<MembersOf<T>>(text, value);
    }
}

} // namespace canonical

} // namespace demur
