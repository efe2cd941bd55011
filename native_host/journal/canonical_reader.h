// Described structs from canonical JSON: members in the order of their names, no white space, so that each is looked for where
// it must stand. What it does not know it refuses; a parser of any JSON then has its turn.
#pragma once

#include "journal/canonical_text.h"
#include "journal/enumerator_table.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>

namespace demur::canonical {

template <class T> using MembersOf = boost::describe::describe_members<T, boost::describe::mod_public>;
template <class A, class B> using ByName = std::bool_constant<(std::string_view(A::name) < std::string_view(B::name))>;

// `"name":`, of which the first eight bytes are compared at once: most of a struct's members are not there.
template <class D> class Key {
public:
    // `word`: what stands at text.at.
    static bool stands_at(Place text, std::uint64_t word)
    {
        if constexpr (size <= sizeof(word)) {
            return (word & mask) == first;
        } else {
            return word == first && starts_with(text.from(sizeof(word)), rest);
        }
    }
    static constexpr std::size_t size = std::string_view(D::name).size() + 3;

private:
    template <std::size_t begin, std::size_t count> static constexpr std::array<char, count> piece()
    {
        constexpr std::string_view name = D::name;
        std::array<char, count> chars{};
        for (std::size_t i = 0; i < count && begin + i < size; ++i) {
            const std::size_t at = begin + i;
            chars[i] = at == 0 || at == size - 2 ? '"' : at == size - 1 ? ':' : name[at - 1];
        }
        return chars;
    }
    static constexpr std::uint64_t first = word_of(piece<0, sizeof(std::uint64_t)>());
    static constexpr std::uint64_t mask = first_bytes(size);
    static constexpr auto rest = piece<sizeof(std::uint64_t), (size > sizeof(std::uint64_t) ? size - sizeof(std::uint64_t) : 0)>();
};

inline Place read_value(Place text, std::string& value)
{
    return {read_text(text, value), text.end};
}
inline Place read_value(Place text, std::int64_t& value)
{
    constexpr std::int64_t largest = 9'007'199'254'740'991; // 2^53 - 1: canonical JSON has none beyond
    const Place after{read_integer(text, value), text.end};
    return value <= largest && value >= -largest ? after : after.bad();
}
template <class T> Place read_value(Place text, T& value);
template <class T> Place read_value(Place text, std::optional<T>& value)
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

// After a value: the next key after its comma, or the brace that ends them.
inline Place to_next_key(Place text)
{
    if (text.good() && text.at != text.end && *text.at == ',') {
        return text.from(1);
    }
    return text.good() && text.at != text.end && *text.at == '}' ? text : text.bad();
}

template <class D, class T> Place read_member(Place text, std::uint64_t word, T& object)
{
    const bool found = Key<D>::stands_at(text, word);
    if constexpr (requires { D::pointer; }) {
        if (!found) {
            return is_complete_without(object.*D::pointer) ? text : text.bad();
        }
        return to_next_key(read_value(text.from(Key<D>::size), object.*D::pointer));
    } else {
        const Place value = text.from(Key<D>::size);
        return found && starts_with(value, D::json) ? to_next_key(value.from(D::json.size())) : text.bad();
    }
}

// `Members`: descriptors, or types with a `name` and the `json` that must stand there, whatever their order.
template <class Members, class T> Place read_object(Place text, T& object)
{
    if (text.at == text.end || *text.at != '{') {
        return text.bad();
    }
    text = text.from(1);
    std::uint64_t word = word_at(text);
    boost::mp11::mp_for_each<boost::mp11::mp_sort<Members, ByName>>([&](auto d) {
        if (text.good()) {
            const Place next = read_member<decltype(d)>(text, word, object);
            word = next.good() && next.at != text.at ? word_at(next) : word;
            text = next;
        }
    });
    const bool ends = text.good() && text.at != text.end && *text.at == '}' && text.at[-1] != ',';
    return ends ? text.from(1) : text.bad();
}

template <class T> Place read_value(Place text, T& value)
{
    if constexpr (std::is_enum_v<T>) {
        return {read_enumerator(text, value), text.end};
    } else {
        return read_object<MembersOf<T>>(text, value);
    }
}

} // namespace demur::canonical
