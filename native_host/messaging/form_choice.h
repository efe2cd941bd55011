// Which of a page's forms matters to an objection.
#pragma once

#include "flow/field_role.h"
#include "flow/flow_pack.h"

#include <string_view>
#include <vector>

namespace demur::rpc {

// The first form of an opt-out, else the first that asks for a code; null when there is neither.
const FormView* main_form(const std::vector<FormView>& forms);
// The flow that this form belongs to, found by the form, else by its kind and the service; null when unknown.
const FlowPack* flow_on_screen(const FormView& form, const Page& page, std::string_view service);

} // namespace demur::rpc
