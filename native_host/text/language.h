// Which language a text is in, guessed from its commonest small words.
#pragma once

#include "text/words.h"

#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace demur {

struct LanguageWords {
    std::string language; // ISO 639-1
    std::vector<std::string> function_words;
};

class LanguageGuesser {
public:
    explicit LanguageGuesser(std::span<const LanguageWords> languages);

    // Adds a text's words to the scores.
    void read(const Words& words);
    // How many function words of a language were seen, each counted by how few languages share it (in twelfths).
    [[nodiscard]] std::int64_t score(std::string_view language) const;
    // The language with the highest score, or "und" when nothing was seen or two are too close to tell.
    [[nodiscard]] std::string best() const;

private:
    std::vector<std::string> names_;
    std::vector<std::int64_t> scores_;
    std::unordered_map<std::string, std::vector<std::size_t>> words_; // languages that use the word
    std::int64_t read_ = 0;
};

// "pt-BR" -> "pt"; "nb", "nn" -> "no"; empty or ill-formed -> empty.
std::string primary_language(std::string_view tag);

} // namespace demur
