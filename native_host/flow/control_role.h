// What a single control is for, from its own attributes and words; the form around it is looked at in form_view.cpp.
#pragma once

#include "flow/field_role.h"

#include <string_view>

namespace demur {

FieldRole role_of_control(const Control& control, std::string_view language);

// A text field, a text area or an element that acts as one.
bool takes_text(const Control& control);
// A text area or an element that acts as one.
bool takes_long_text(const Control& control);

} // namespace demur
