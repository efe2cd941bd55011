#include "messaging/form_choice.h"

#include "messaging/objection_care.h"

#include <algorithm>

namespace demur::rpc {

const FormView* main_form(const std::vector<FormView>& forms)
{
    for (const auto& wanted : {std::vector{FormKind::objection_form, FormKind::third_party_form}, std::vector{FormKind::code_request}}) {
        const auto found =
            std::ranges::find_if(forms, [&wanted](const FormView& form) { return std::ranges::find(wanted, form.kind) != wanted.end(); });
        if (found != forms.end()) {
            return &*found;
        }
    }
    return nullptr;
}

const FlowPack* flow_on_screen(const FormView& form, const Page& page, std::string_view service)
{
    if (const FlowPack* flow = flow_of_form(form, page, service)) {
        return flow;
    }
    if (form.kind == FormKind::third_party_form) {
        const auto found = std::ranges::find(flow_packs(), third_party_kind, &FlowPack::kind);
        return found == flow_packs().end() ? nullptr : &*found;
    }
    return form.kind == FormKind::objection_form ? flow_for_service(service) : nullptr;
}

} // namespace demur::rpc
