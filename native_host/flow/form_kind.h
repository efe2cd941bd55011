// What a form is, from its title and fields. No number, host or class name takes part.
#pragma once

#include "flow/control_words.h"
#include "flow/field_role.h"

#include <string_view>
#include <vector>

namespace demur {

struct FormSurroundings {
    std::vector<Said> headings; // the page's title and headings, for forms whose own title says too little
    bool signs_in = false;      // the page asks for a password somewhere: a code there is for signing in
};

// `labels` are what the fields' labels say, one for each field; `languages` those that the form may be in.
FormKind kind_of_form(const Said& title, const FormSurroundings& around, const std::vector<FormField>& fields,
                      const std::vector<ControlWords>& labels, LanguageSet languages);

// What an option of a choice says, in any supported language.
bool is_third_party_option(std::string_view label);
bool is_own_information_option(std::string_view label);

} // namespace demur
