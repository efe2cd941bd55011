// Forms whose title says nothing certain: what they and the texts around them say, weighed together with what they ask for.
#pragma once

#include "flow/form_sayings.h"
#include "flow/form_shape.h"

namespace demur {

inline constexpr int enough_for_a_kind = 60;

int score_of_objection_form(const FormSayings& sayings, const FormShape& shape);
int score_of_third_party_form(const FormSayings& sayings, const FormShape& shape);
// A single line whose label is no known name of a code, under words about a code that was sent.
bool asks_for_a_code(const FormSayings& sayings, const FormShape& shape);

} // namespace demur
