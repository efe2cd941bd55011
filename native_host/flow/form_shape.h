// Which fields a form has, and what they offer, as far as its kind hangs on it.
#pragma once

#include "flow/control_words.h"
#include "flow/field_role.h"
#include "flow/form_language.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace demur {

class FormShape {
public:
    // What they look at must outlive it. `words` are those of the controls, in the order of `fields`.
    FormShape(const std::vector<FormField>& fields, const std::vector<ControlWords>& words, const FormLanguages& languages);

    // Worth reading: no password, no search, and something that a known form asks for.
    [[nodiscard]] bool could_be_known() const;
    [[nodiscard]] bool has(FieldRole role) const { return count(role) > 0; }
    [[nodiscard]] std::size_t count(FieldRole role) const;
    [[nodiscard]] bool has_type(std::string_view type) const;
    [[nodiscard]] bool has_names() const { return has(FieldRole::name) || has(FieldRole::first_name) || has(FieldRole::last_name); }
    [[nodiscard]] std::size_t areas() const { return areas_; }
    // A list that shows its options only when it is opened, for nobody knows what: most often a country.
    [[nodiscard]] bool has_untold_list() const { return untold_lists_ > 0; }
    // A text area with a label that says nothing known.
    [[nodiscard]] bool has_untold_area() const { return untold_areas_ > 0; }
    // Lines to write into that ask for something no known form asks for.
    [[nodiscard]] bool asks_for_strange_things() const { return strange_lines_ > 0; }
    // A text area that says it takes something else: a message, a comment.
    [[nodiscard]] bool has_other_area() const { return other_areas_ > 0; }
    [[nodiscard]] bool offers_third_party() const { return offers_third_party_; }
    [[nodiscard]] bool offers_own_information() const { return offers_own_information_; }
    [[nodiscard]] bool offers_other_rights() const { return offers_other_rights_; }
    [[nodiscard]] bool choices_speak_of_ai() const;
    // A box to tick that is the objection itself.
    [[nodiscard]] bool tick_to_object() const;
    // A text area for a comment, a reply: by its name or its short label.
    [[nodiscard]] bool is_for_comments() const;
    // The only field that a person can write into, or null: a line, not for an e-mail address, a search or a password.
    [[nodiscard]] const FormField* lone_line() const;
    // All that a person can fill in is one code, in one field or in one for each of its digits.
    [[nodiscard]] bool is_a_lone_code() const;
    // A field says that it is for something on another page's business: a search, a subscription.
    [[nodiscard]] bool speaks_of_elsewhere() const;
    // What the words of a page of its own kind say: in the form's own languages, since "comment" is a French "how".
    [[nodiscard]] FieldMeanings in_own_words(const Said& text) const;

private:
    [[nodiscard]] FieldMeanings label(std::size_t i) const { return words_[i].label.in(languages_.plausible); }
    template <class Is> [[nodiscard]] bool any(Is is) const;
    void count_fields();
    void read_offers();

    const std::vector<FormField>& fields_;
    const std::vector<ControlWords>& words_;
    const FormLanguages& languages_;
    std::size_t areas_ = 0;
    std::size_t other_areas_ = 0;
    std::size_t untold_areas_ = 0;
    std::size_t strange_lines_ = 0;
    std::size_t untold_lists_ = 0;
    bool offers_third_party_ = false;
    bool offers_own_information_ = false;
    bool offers_other_rights_ = false;
};

} // namespace demur
