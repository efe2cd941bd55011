// What a form and the texts around it say, by where they say it.
#pragma once

#include "flow/control_words.h"
#include "flow/field_role.h"
#include "flow/form_language.h"
#include "flow/saying.h"

#include <string_view>
#include <vector>

namespace demur {

struct FormSayings {
    Saying title;
    std::vector<Saying> intro; // texts before the form's fields and between them
    Saying labels;             // of fields to write into
    Saying choices;            // questions of choices, and their options
    Saying sends;              // the button
};

// `words` are those of the form's controls, in the order of `fields`.
FormSayings read_form_sayings(std::string_view title, const Form& form, const Page& page, const std::vector<FormField>& fields,
                              const std::vector<ControlWords>& words, const FormLanguages& languages);

} // namespace demur
