// Which of a page's forms matters to an objection.
#pragma once

#include "flow/field_role.h"
#include "flow/flow_pack.h"

#include <vector>

namespace demur::rpc {

// The first form of an opt-out, else the first that asks for a code; null when there is neither.
const FormView* main_form(const std::vector<FormView>& forms);
// The form that an objection is filled into: the main one, else one for objections to anything that a pack knows.
const FormView* form_to_fill(const std::vector<FormView>& forms, const Page& page, const FlowHints& hints);
// The flow under which an objection through such a form is kept: its own, else the one that the service's objections of
// this kind begin with. Null for what is no form of an opt-out.
const FlowPack* flow_to_keep(const FlowPack* on_screen, const FormView& form, const FlowHints& hints);

} // namespace demur::rpc
