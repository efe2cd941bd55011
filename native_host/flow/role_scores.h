// How much speaks for each role that a control may have.
#pragma once

#include "flow/field_role.h"
#include "flow/field_words.h"

#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

namespace demur {

// In a text field's scores: "known, but nothing that is filled".
inline constexpr FieldRole known_other = FieldRole::submit;

class RoleScores {
public:
    explicit RoleScores(std::set<FieldRole> allowed) : allowed_(std::move(allowed)) {}

    void add(FieldRole role, int weight);
    // What people read: in the page's language first, then in those that programmers use, then in any.
    void add_words(std::string_view text, std::string_view language, int weight);
    // What programmers wrote: "shippingAddress.firstName2".
    void add_identifier(const std::string& identifier, std::string_view language, int weight);
    // Unknown when nothing or too little speaks, or as much for another.
    [[nodiscard]] FieldRole best() const;

private:
    bool add_words_of(const Words& words, std::initializer_list<std::string_view> languages, int weight);
    [[nodiscard]] std::map<FieldRole, WordMeaning> matches_of(const Words& words, std::initializer_list<std::string_view> languages) const;

    std::set<FieldRole> allowed_;
    std::map<FieldRole, int> scores_;
};

} // namespace demur
