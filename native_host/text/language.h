// Which language a text is in, guessed from its commonest small words.
#pragma once

#include "text/word_atoms.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

class LanguageGuesser {
public:
    // `languages_of`: by atom, a bit for every language whose small words hold it. At most 64 languages.
    LanguageGuesser(std::span<const std::uint64_t> languages_of, std::size_t languages);

    // Adds a text's words to the scores.
    void read(const WordAtoms& words);
    // How many small words of a language were seen, each counted by how few languages share it (in twelfths).
    [[nodiscard]] std::int64_t score(std::size_t language) const { return scores_[language]; }
    // The language with the highest score, or nothing when too little was seen or two are too close to tell.
    [[nodiscard]] std::optional<std::size_t> best() const;
    // Two words that no other language has, or as many shared ones: from here on a score says something.
    static constexpr std::int64_t telling = 24;

private:
    std::span<const std::uint64_t> languages_of_;
    std::vector<std::int64_t> scores_;
    std::int64_t read_ = 0;
};

// "pt-BR" -> "pt"; "nb", "nn" -> "no"; empty or ill-formed -> empty.
std::string primary_language(std::string_view tag);

} // namespace demur
