// How much speaks for each role that a control may have.
#pragma once

#include "flow/field_role.h"
#include "flow/field_words.h"
#include "flow/form_language.h"

#include <array>
#include <initializer_list>
#include <optional>
#include <string_view>

namespace demur {

// In a text field's scores: "known, but nothing that is filled".
inline constexpr FieldRole known_other = FieldRole::submit;

class RoleScores {
public:
    RoleScores(std::initializer_list<FieldRole> allowed, const FormLanguages& languages);

    void add(FieldRole role, int weight);
    // What people read. `here` is the language of the control itself, if it has one of its own.
    void add_words(const Said& text, LanguageSet here, int weight);
    // What programmers wrote. `written` is the same before it was taken apart.
    void add_identifier(const Said& words, std::string_view written, int weight);
    // Unknown when nothing or too little speaks, or as much for another.
    [[nodiscard]] FieldRole best() const;

private:
    static constexpr std::size_t roles = static_cast<std::size_t>(FieldRole::unknown);
    using Matches = std::array<WordMeaning, roles>; // by role, of no letters where there is none

    [[nodiscard]] bool allows(FieldRole role) const { return role == known_other || allowed_[static_cast<std::size_t>(role)]; }
    [[nodiscard]] Matches matches_of(const Said& text, LanguageSet languages) const;
    static std::optional<FieldRole> longest_of(const Matches& matches);
    void add_matches(const Matches& matches, FieldRole longest, std::size_t words, int weight);

    const FormLanguages& languages_;
    std::array<bool, roles> allowed_{};
    std::array<int, roles> scores_{};
};

} // namespace demur
