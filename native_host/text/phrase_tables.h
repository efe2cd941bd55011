// Phrases compiled to plain arrays: made at build time they lie in read-only memory and cost nothing to load.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace demur {

// An atom is one word or one stem that some phrase holds; atoms are numbered from 0.
struct PhraseAtom {
    std::uint32_t begin = 0; // in PhraseTables::letters
    std::uint16_t size = 0;  // bytes
    bool stem = false;
};

struct PhraseStart {
    std::uint32_t code = 0; // where the phrase begins in PhraseTables::code
    std::int32_t id = 0;
};

// `code` holds phrases one after another. A phrase is its number of parts, then the parts: a header (number of choices,
// 0 for any word; gap_flag when a gap may stand before), then for each choice its number of atoms and the atoms.
struct PhraseTables {
    static constexpr std::uint16_t gap_flag = 0x8000;
    static constexpr std::size_t size_slots = 4096; // of stem_sizes
    static constexpr std::size_t stem_key = 3;      // bytes of a stem that its size is looked up by, if it has as many
    static constexpr std::size_t shortest_stem = 2;
    static constexpr std::size_t longest_stem = 63;

    std::string_view letters;                  // folded, of all atoms
    std::span<const PhraseAtom> atoms;         //
    std::span<const std::uint16_t> word_slots; // hash tables with open addressing, atom + 1 or 0; sizes are powers of two
    std::span<const std::uint16_t> stem_slots; //
    std::span<const std::uint64_t> stem_sizes; // by the hash of a stem's first bytes: bit n is set when one of n bytes begins so
    std::span<const std::uint32_t> starts;     // by atom: its first phrase; one more at the end
    std::span<const PhraseStart> phrases;      // by first atom
    std::span<const std::uint16_t> code;
};

// One step of FNV-1a, the hash of both tables: every prefix's hash falls out on the way to the word's.
constexpr std::uint32_t hash_basis = 2166136261U;
constexpr std::uint32_t hash_step(std::uint32_t hash, char c)
{
    return (hash ^ static_cast<unsigned char>(c)) * 16777619U;
}
// FNV's low bits mix poorly in short words.
constexpr std::uint32_t hash_slot(std::uint32_t hash)
{
    return hash ^ (hash >> 15U);
}

} // namespace demur
