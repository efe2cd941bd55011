// The words that fields, titles and options are known by, one file a language (field_words/<lang>.json), plus "und":
// what programmers write into name and id attributes, and titles in languages without a file of their own. Compiled:
// nothing is read or built at run time.
#pragma once

#include "text/words.h"

#include <boost/describe.hpp>

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <vector>

namespace demur {

// What a phrase may say. The names are those of the files; no two tables share one.
enum class FieldMeaning : std::uint8_t {
    // "fields": the roles of FieldRole, in its order, and what no role is
    country,
    email,
    name,
    first_name,
    last_name,
    username,
    profile_url,
    phone,
    reason,
    details,
    prompts,
    evidence,
    choice,
    code,
    declaration,
    submit,
    other,       // known, but nothing that Demur fills
    next,        // a button that leads to the form's next page
    leave_empty, // a trap for machines
    // "titles"
    objection,
    ai,
    third_party,
    elsewhere,
    petition, // many sign it: nobody's own objection, whatever it is about
    // "choices"
    object_or_restrict,
    object_own_information,
    other_right,
    yes
};
BOOST_DESCRIBE_ENUM(FieldMeaning, country, email, name, first_name, last_name, username, profile_url, phone, reason, details, prompts,
                    evidence, choice, code, declaration, submit, other, next, leave_empty, objection, ai, third_party, elsewhere, petition,
                    object_or_restrict, object_own_information, other_right, yes)

std::optional<FieldMeaning> field_meaning(std::string_view name);

// A set of meanings.
class FieldMeanings {
public:
    void add(FieldMeaning meaning) { bits_ |= bit(meaning); }
    void add(FieldMeanings others) { bits_ |= others.bits_; }
    [[nodiscard]] bool has(FieldMeaning meaning) const { return (bits_ & bit(meaning)) != 0; }
    // Any of those that stand between the two in the enumeration, both included.
    [[nodiscard]] bool has_any(FieldMeaning first, FieldMeaning last) const { return (bits_ & ((bit(last) << 1U) - bit(first))) != 0; }
    [[nodiscard]] bool has_all(std::initializer_list<FieldMeaning> meanings) const
    {
        for (const FieldMeaning meaning : meanings) {
            if (!has(meaning)) {
                return false;
            }
        }
        return true;
    }

private:
    static constexpr std::uint32_t bit(FieldMeaning meaning) { return std::uint32_t{1} << static_cast<unsigned>(meaning); }
    std::uint32_t bits_ = 0;
};

// A set of languages that there are words for.
class LanguageSet {
public:
    static constexpr std::size_t most = 64;

    // Languages without words are left out.
    static LanguageSet of(std::initializer_list<std::string_view> languages);
    static LanguageSet all();
    void add(std::size_t language) { bits_ |= std::uint64_t{1} << language; }
    void add(LanguageSet others) { bits_ |= others.bits_; }
    [[nodiscard]] bool has(std::size_t language) const { return ((bits_ >> language) & 1U) != 0; }
    [[nodiscard]] bool has_any(LanguageSet others) const { return (bits_ & others.bits_) != 0; }
    [[nodiscard]] bool empty() const { return bits_ == 0; }

private:
    std::uint64_t bits_ = 0;
};

struct WordMeaning {
    FieldMeaning meaning = FieldMeaning::other;
    std::uint8_t language = 0; // of the file that has it, see name_of_language
    std::size_t letters = 0;   // of the phrase: longer phrases say more, "user name" is no "name"
    std::size_t first = 0;     // words of the text, last excluded
    std::size_t last = 0;
};

// Everything that the text says, in any language, in order of place.
std::vector<WordMeaning> meanings_of(const Words& text);

// A text's meanings, looked up once.
struct Said {
    std::size_t words = 0; // of the text; two characters that are words by themselves count as one
    std::vector<WordMeaning> meanings;

    [[nodiscard]] FieldMeanings in(LanguageSet languages) const;
};
Said read_said(std::string_view text);

FieldMeanings what_is_said(std::string_view text);
bool says(FieldMeaning meaning, std::string_view text);
// By the meaning's name in a data file; false when there is no such meaning.
bool says(std::string_view meaning, std::string_view text);

// Letters that tell a role inside an identifier without borders ("useremail").
struct IdentifierLetters {
    FieldMeaning meaning = FieldMeaning::other;
    std::string_view letters;
};
std::optional<FieldMeaning> meaning_inside(std::string_view identifier_word);

std::size_t language_count();
std::string_view name_of_language(std::size_t language);
// Whether there are words for this language (ISO 639-1).
bool knows_language(std::string_view language);

} // namespace demur
