#include "text/phrase_builder.h"

#include "base/error.h"
#include "text/words.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace demur {

namespace {

constexpr std::size_t most_atoms = 65'000; // their numbers have sixteen bits, two values are taken
constexpr std::size_t most_choices = 1000;
constexpr std::size_t most_parts = 16;

Error fault(std::string_view phrase, std::string_view what)
{
    return {ErrorCode::bad_input, "the phrase \"" + std::string(phrase) + "\" " + std::string(what)};
}

template <class Visit> void for_each_token(std::string_view text, char separator, Visit visit)
{
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        visit(text.substr(at, end - at));
        at = end + 1;
    }
}

std::uint32_t hash_of(std::string_view letters)
{
    std::uint32_t hash = hash_basis;
    for (const char c : letters) {
        hash = hash_step(hash, c);
    }
    return hash;
}

void put(std::vector<std::uint16_t>& slots, std::uint32_t hash, std::size_t atom)
{
    const std::size_t mask = slots.size() - 1;
    std::size_t at = hash_slot(hash) & mask;
    while (slots[at] != 0) {
        at = (at + 1) & mask;
    }
    slots[at] = static_cast<std::uint16_t>(atom + 1);
}

} // namespace

std::uint16_t PhraseBuilder::atom_of(std::string_view folded, bool stem)
{
    const auto [found, added] = numbers_.try_emplace({std::string(folded), stem}, static_cast<std::uint16_t>(atoms_.size()));
    if (added) {
        if (atoms_.size() >= most_atoms) {
            throw Error(ErrorCode::too_large, "the phrases hold more than " + std::to_string(most_atoms) + " different words");
        }
        atoms_.push_back({static_cast<std::uint32_t>(letters_.size()), static_cast<std::uint16_t>(folded.size()), stem});
        letters_ += folded;
    }
    return found->second;
}

PhraseBuilder::Atoms PhraseBuilder::read_choice(std::string_view token)
{
    const bool stem = token.ends_with('*');
    const Words words(token.substr(0, token.size() - (stem ? 1 : 0)));
    Atoms atoms;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view folded = words[i].folded;
        const bool is_stem = stem && i + 1 == words.size() && !is_character_word(folded);
        if (is_stem && (folded.size() < PhraseTables::shortest_stem || folded.size() > PhraseTables::longest_stem)) {
            throw fault(token, "has a stem of less than two or more than 63 bytes");
        }
        atoms.push_back(atom_of(folded, is_stem));
    }
    if (atoms.empty()) {
        throw fault(token, "has an alternative without letters");
    }
    return atoms;
}

std::vector<PhraseBuilder::Part> PhraseBuilder::read_parts(std::string_view phrase)
{
    std::vector<Part> parts;
    bool gap = false;
    for_each_token(phrase, ' ', [&](std::string_view token) {
        if (token.empty()) {
            return;
        }
        if (token == "~") {
            gap = true;
            return;
        }
        Part& part = parts.emplace_back();
        part.gap = std::exchange(gap, false);
        if (token != "_") {
            for_each_token(token, '|', [&](std::string_view choice) { part.choices.push_back(read_choice(choice)); });
        }
        if (part.choices.size() > most_choices) {
            throw fault(phrase, "has too many alternatives");
        }
    });
    if (parts.size() > most_parts) {
        throw fault(phrase, "has more than " + std::to_string(most_parts) + " parts");
    }
    if (parts.empty() || parts[0].choices.empty() || parts[0].gap) {
        throw fault(phrase, "must begin with a word or a stem");
    }
    return parts;
}

void PhraseBuilder::add(std::string_view phrase, std::int32_t id)
{
    const std::vector<Part> parts = read_parts(phrase);
    // Only the first part's alternatives make phrases of their own, to be found by; later ones are tried in place.
    for (const Atoms& first : parts[0].choices) {
        starts_.emplace(first[0], PhraseStart{static_cast<std::uint32_t>(code_.size()), id});
        code_.push_back(static_cast<std::uint16_t>(parts.size()));
        for (std::size_t i = 0; i < parts.size(); ++i) {
            const std::vector<Atoms> only_first{first};
            const std::vector<Atoms>& choices = i == 0 ? only_first : parts[i].choices;
            code_.push_back(static_cast<std::uint16_t>(choices.size() | (parts[i].gap ? PhraseTables::gap_flag : 0U)));
            for (const Atoms& atoms : choices) {
                code_.push_back(static_cast<std::uint16_t>(atoms.size()));
                code_.insert(code_.end(), atoms.begin(), atoms.end());
            }
        }
    }
}

std::uint16_t PhraseBuilder::add_word(std::string_view word)
{
    const Atoms atoms = read_choice(word);
    if (atoms.size() != 1) {
        throw fault(word, "must be one word");
    }
    return atoms[0];
}

PhraseBuilder::Arrays PhraseBuilder::build() const
{
    Arrays arrays;
    arrays.letters = letters_;
    arrays.atoms = atoms_;
    arrays.code = code_;
    const auto stems = static_cast<std::size_t>(std::count_if(atoms_.begin(), atoms_.end(), [](const PhraseAtom& a) { return a.stem; }));
    arrays.word_slots.resize(std::bit_ceil(2 * (atoms_.size() - stems) + 1)); // at most half full, so that a search ends soon
    arrays.stem_slots.resize(std::bit_ceil(2 * stems + 1));
    arrays.stem_sizes.resize(PhraseTables::size_slots);
    for (std::size_t i = 0; i < atoms_.size(); ++i) {
        const std::string_view letters = std::string_view(letters_).substr(atoms_[i].begin, atoms_[i].size);
        put(atoms_[i].stem ? arrays.stem_slots : arrays.word_slots, hash_of(letters), i);
        if (atoms_[i].stem) {
            const std::uint32_t key = hash_of(letters.substr(0, PhraseTables::stem_key));
            arrays.stem_sizes[hash_slot(key) % PhraseTables::size_slots] |= std::uint64_t{1} << letters.size();
        }
    }
    for (std::size_t atom = 0; atom < atoms_.size(); ++atom) {
        arrays.starts.push_back(static_cast<std::uint32_t>(arrays.phrases.size()));
        const auto [begin, end] = starts_.equal_range(static_cast<std::uint16_t>(atom));
        std::for_each(begin, end, [&](const auto& entry) { arrays.phrases.push_back(entry.second); });
    }
    arrays.starts.push_back(static_cast<std::uint32_t>(arrays.phrases.size()));
    return arrays;
}

PhraseTables PhraseBuilder::Arrays::tables() const
{
    return {letters, atoms, word_slots, stem_slots, stem_sizes, starts, phrases, code};
}

} // namespace demur
