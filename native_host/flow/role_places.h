// What a field must be for, seen from those around it and from the kind of its form: where its own words do not say it.
#pragma once

#include "flow/control_words.h"
#include "flow/field_role.h"

#include <vector>

namespace demur {

// Needs no kind: halves of names, codes asked for digit by digit, the button that sends. `words` and `form.controls` stand in
// the order of the fields.
void place_by_neighbours(FormView& view, const Form& form, const std::vector<ControlWords>& words);

// In a form whose kind is known, by view.kind and view.languages.
void place_by_kind(FormView& view, const std::vector<ControlWords>& words);

} // namespace demur
