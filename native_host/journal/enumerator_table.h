// Enumerators by their names, found with one look: which of them a text is, is asked for every step of a journal.
#pragma once

#include "journal/canonical_text.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace demur::canonical {

// A name of at most sixteen bytes as two words, which overlap or are one.
struct NameWords {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    std::size_t size = 0;
    bool operator==(const NameWords&) const = default;
};

constexpr NameWords words_of(std::string_view name)
{
    constexpr std::size_t word = sizeof(std::uint64_t);
    std::array<char, word> first{};
    std::array<char, word> last{};
    for (std::size_t i = 0; i < word && i < name.size(); ++i) {
        first[i] = name[i];
        last[i] = name.size() < word ? name[i] : name[name.size() - word + i];
    }
    return {word_of(first), word_of(last), name.size()};
}

template <class E> class EnumeratorTable {
    using Described = boost::describe::describe_enumerators<E>;
    static constexpr std::size_t count = boost::mp11::mp_size<Described>::value;
    static constexpr unsigned slot_bits = std::bit_width(count) + 3; // room enough that a factor is soon found
    static_assert(count <= 64, "more would hardly find places of their own");

    struct Slot {
        NameWords name{};
        E value{};
    };

    static constexpr std::size_t place(const NameWords& name, std::uint64_t multiplier)
    {
        return static_cast<std::size_t>(((name.first ^ name.size) * multiplier) >> (64U - slot_bits));
    }
    static constexpr std::array<Slot, count> list()
    {
        std::array<Slot, count> all{};
        std::size_t at = 0;
        boost::mp11::mp_for_each<Described>([&](auto d) { all[at++] = {words_of(d.name), d.value}; });
        return all;
    }
    // No two names fall on one place.
    static constexpr bool parts(const std::array<Slot, count>& all, std::uint64_t multiplier)
    {
        std::array<bool, std::size_t{1} << slot_bits> taken{};
        for (const Slot& slot : all) {
            bool& here = taken[place(slot.name, multiplier)];
            if (here) {
                return false;
            }
            here = true;
        }
        return true;
    }
    static constexpr std::uint64_t find_factor()
    {
        std::uint64_t multiplier = 0x9E3779B97F4A7C15U; // odd, and no pattern in it: 2^64 / the golden ratio
        while (!parts(list(), multiplier)) {
            multiplier = multiplier * 6364136223846793005U + 2; // stays odd
        }
        return multiplier;
    }
    static constexpr std::uint64_t factor = find_factor();
    static constexpr std::array<Slot, std::size_t{1} << slot_bits> fill()
    {
        std::array<Slot, std::size_t{1} << slot_bits> filled{};
        for (const Slot& slot : list()) {
            filled[place(slot.name, factor)] = slot;
        }
        return filled;
    }
    static constexpr auto slots = fill();

public:
    static bool find(const NameWords& name, E& value)
    {
        const Slot& slot = slots[place(name, factor)];
        value = slot.value;
        return slot.name == name && name.size != 0;
    }
};

// The place after it; null for another value.
template <class E> const char* read_enumerator(Place text, E& value)
{
    constexpr std::size_t word = sizeof(std::uint64_t);
    if (text.at == text.end || *text.at != '"') {
        return nullptr;
    }
    const Place name = text.from(1);
    const char* end = end_of_text(name);
    const std::size_t size = end == nullptr ? 0 : static_cast<std::size_t>(end - name.at);
    if (size == 0 || size > 2 * word) {
        return nullptr;
    }
    NameWords words{word_at(name), 0, size};
    words.first &= size < word ? first_bytes(size) : ~std::uint64_t{0};
    words.last = size < word ? words.first : word_at({end - word, text.end});
    return EnumeratorTable<E>::find(words, value) ? end + 1 : nullptr;
}

} // namespace demur::canonical
