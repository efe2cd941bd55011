// What a single control is for, from its own attributes and words; the form around it is looked at in form_view.cpp.
#pragma once

#include "flow/control_words.h"
#include "flow/field_role.h"
#include "flow/form_language.h"

namespace demur {

FieldRole role_of_control(const Control& control, const ControlWords& words, const FormLanguages& languages);

// A text field, a text area or an element that acts as one.
bool takes_text(const Control& control);
// A text area or an element that acts as one.
bool takes_long_text(const Control& control);
// Fields with room for one character each, from which on a row of them is a code.
inline constexpr std::size_t least_digits = 4;
// A control that holds text which machines would fill in and people would leave empty: why, else empty.
std::string trap_reason(const Control& control, const ControlWords& words);

} // namespace demur
