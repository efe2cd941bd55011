#include "text/word_atoms.h"

namespace demur {

namespace {

constexpr std::uint16_t no_atom = 0xFFFF;

std::uint16_t look_up(const PhraseTables& tables, std::span<const std::uint16_t> slots, std::uint32_t hash, std::string_view letters)
{
    const std::size_t mask = slots.size() - 1;
    for (std::size_t at = hash_slot(hash) & mask; slots[at] != 0; at = (at + 1) & mask) {
        const PhraseAtom& atom = tables.atoms[slots[at] - 1U];
        if (tables.letters.substr(atom.begin, atom.size) == letters) {
            return static_cast<std::uint16_t>(slots[at] - 1U);
        }
    }
    return no_atom;
}

void append_atoms(const PhraseTables& tables, std::string_view word, std::vector<std::uint16_t>& atoms)
{
    std::uint32_t hash = hash_basis;
    std::uint64_t sizes = 0; // of the stems that may be this word's beginning
    for (std::size_t size = 1; size <= word.size(); ++size) {
        hash = hash_step(hash, word[size - 1]);
        if (size == PhraseTables::shortest_stem || size == PhraseTables::stem_key) {
            sizes = tables.stem_sizes[hash_slot(hash) % PhraseTables::size_slots];
        }
        if (size <= PhraseTables::longest_stem && ((sizes >> size) & 1U) != 0) {
            if (const std::uint16_t stem = look_up(tables, tables.stem_slots, hash, word.substr(0, size)); stem != no_atom) {
                atoms.push_back(stem);
            }
        }
    }
    if (const std::uint16_t whole = look_up(tables, tables.word_slots, hash, word); whole != no_atom) {
        atoms.push_back(whole);
    }
}

} // namespace

WordAtoms::WordAtoms(const PhraseTables& tables, const Words& words)
{
    begins_.reserve(words.size() + 1);
    atoms_.reserve(words.size());
    for (const Word& word : words.list()) {
        begins_.push_back(static_cast<std::uint32_t>(atoms_.size()));
        append_atoms(tables, word.folded, atoms_);
    }
    begins_.push_back(static_cast<std::uint32_t>(atoms_.size()));
}

} // namespace demur
