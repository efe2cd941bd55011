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

const FormView* form_to_fill(const std::vector<FormView>& forms, const Page& page, const FlowHints& hints)
{
    if (const FormView* form = main_form(forms)) {
        return form;
    }
    const auto found = std::ranges::find_if(forms, [&](const FormView& form) { return flow_of_form(form, page, hints) != nullptr; });
    return found == forms.end() ? nullptr : &*found;
}

const FlowPack* flow_to_keep(const FlowPack* on_screen, const FormView& form, const FlowHints& hints)
{
    if (on_screen != nullptr) {
        return on_screen;
    }
    if (form.kind == FormKind::third_party_form) {
        const std::vector<const FlowPack*> usual = flows_to_begin(hints.country);
        const auto found = std::ranges::find(usual, third_party_kind, &FlowPack::kind);
        return found == usual.end() ? nullptr : *found;
    }
    return form.kind == FormKind::objection_form ? flow_for_service(hints.service, hints.country) : nullptr;
}

} // namespace demur::rpc
