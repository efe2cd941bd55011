// Which atoms of compiled phrases each word of a text is.
#pragma once

#include "text/phrase_tables.h"
#include "text/words.h"

#include <cstdint>
#include <span>
#include <vector>

namespace demur {

class WordAtoms {
public:
    // Looks every word up once: time is linear in the letters.
    WordAtoms(const PhraseTables& tables, const Words& words);

    // Few: the word itself, if any phrase holds it, and the stems that it begins with, shortest first.
    [[nodiscard]] std::span<const std::uint16_t> of(std::size_t word) const
    {
        return {atoms_.data() + begins_[word], atoms_.data() + begins_[word + 1]};
    }
    [[nodiscard]] std::size_t size() const { return begins_.size() - 1; } // words
    [[nodiscard]] bool has(std::size_t word, std::uint16_t atom) const
    {
        for (const std::uint16_t own : of(word)) {
            if (own == atom) {
                return true;
            }
        }
        return false;
    }

private:
    std::vector<std::uint16_t> atoms_;
    std::vector<std::uint32_t> begins_;
};

} // namespace demur
