// What a form is, from what it says and what it asks for. No number, host or class name takes part.
#pragma once

#include "flow/form_sayings.h"
#include "flow/form_shape.h"

#include <cstddef>
#include <vector>

namespace demur {

struct FormSurroundings {
    std::vector<Said> headings;    // the page's title and headings, for forms whose own title says too little
    std::size_t most_controls = 0; // of any form of the page
    bool signs_in = false;         // the page asks for a password somewhere: a code there is for signing in
};

FormKind kind_of_form(const Said& title, const FormSayings& sayings, const FormSurroundings& around, const FormShape& shape,
                      const FormLanguages& languages);

} // namespace demur
