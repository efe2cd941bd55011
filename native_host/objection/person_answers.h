// What the fields about the person get.
#pragma once

#include "objection/answer.h"
#include "objection/plan_input.h"

namespace demur {

Answer answer_email(const FormField& field, const PlanInput& input);
Answer answer_full_name(const FormField& field, const PlanInput& input);
// The account's name, where only one can be meant.
Answer answer_username(const FormField& field, const PlanInput& input);
Answer answer_country(const FormField& field, const PlanInput& input);

} // namespace demur
