// A text as a list of folded words that know where they stand in the original.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct Word {
    std::uint32_t begin = 0; // bytes in the original text
    std::uint32_t end = 0;
    std::string_view folded;
};

// Letters and digits make words; everything else parts them ("l'IA" is two words, "KI-Modelle" too). In scripts without
// spaces (Han, Hiragana, Katakana) every character is a word of its own.
// Holds the folded letters; `text` itself must outlive it for spelled().
class Words {
public:
    explicit Words(std::string_view text);
    Words(const Words&) = delete;
    Words& operator=(const Words&) = delete;
    Words(Words&&) = delete;
    Words& operator=(Words&&) = delete;
    ~Words() = default;

    [[nodiscard]] const std::vector<Word>& list() const { return words_; }
    [[nodiscard]] std::size_t size() const { return words_.size(); }
    [[nodiscard]] const Word& operator[](std::size_t i) const { return words_[i]; }
    // The original spelling of words first..last (last excluded), with what stands between them.
    [[nodiscard]] std::string_view spelled(std::size_t first, std::size_t last) const;
    // What stands between word i and the next one.
    [[nodiscard]] std::string_view gap_after(std::size_t i) const;

private:
    std::string_view text_;
    std::string letters_;
    std::vector<Word> words_;
};

// True for the one-character words of scripts without spaces.
bool is_character_word(std::string_view folded);

// Runs of non-space that hold a letter or a digit: what a reader would count. Two characters of a script without spaces
// count as one word, close to the mean length of a Japanese word.
std::int64_t count_words(std::string_view text);

// The text up to the end of its word number `most`, or all of it when it has no more.
std::string_view first_words(std::string_view text, std::int64_t most);

} // namespace demur
