// What the long text fields get: the reason, the prompts, further information.
#pragma once

#include "objection/answer.h"
#include "objection/plan_input.h"

namespace demur {

// The person's own reason, or one composed from the grounds, fitted to the field and to what the flow demands.
Answer answer_reason(const FormField& field, const PlanInput& input);
Answer answer_prompts(const FormField& field, const PlanInput& input);
// Where a form asks for nothing but further information, that is the place for the reason.
Answer answer_details(const FormField& field, const PlanInput& input, bool asks_for_reason);

} // namespace demur
