// Which flow a form on screen belongs to. Its title and fields decide (they made its kind); host, service and the number
// in the URL only choose among the flows that fit, because wrong numbers are published widely.
#include "flow/field_words.h"
#include "flow/flow_pack.h"
#include "page/url.h"

#include <algorithm>

namespace demur {

namespace {

std::string_view kind_of_flow(FormKind kind)
{
    switch (kind) {
    case FormKind::objection_form: return "objection";
    case FormKind::third_party_form: return "third_party";
    case FormKind::code_request:
    case FormKind::other: break;
    }
    return {};
}

// A field that the pack does not know: another generation of the form.
bool has_alien_field(const FormView& form, const FlowPack& pack)
{
    return std::any_of(form.fields.begin(), form.fields.end(), [&](const FormField& field) {
        return field.role != FieldRole::unknown && !field.hidden
               && std::none_of(pack.fields.begin(), pack.fields.end(), [&](const FlowField& known) { return known.role == field.role; });
    });
}

int likelihood(const FlowPack& pack, const FormView& form, const Page& page, std::string_view host, std::string_view service)
{
    constexpr int by_host = 8;
    constexpr int by_service = 4;
    constexpr int by_anchor = 2;
    int score = 0;
    const bool own_host = std::any_of(pack.hosts.begin(), pack.hosts.end(),
                                      [&](const std::string& known) { return known == host || known == "www." + std::string(host); });
    score += own_host ? by_host : 0;
    score += pack.service == service ? by_service : 0;
    score += std::any_of(pack.form_anchors.begin(), pack.form_anchors.end(),
                         [&](const std::string& anchor) { return page.url.find(anchor) != std::string::npos; })
                 ? by_anchor
                 : 0;
    const Words title(form.title);
    score += std::any_of(title.list().begin(), title.list().end(), [&](const Word& word) { return word.folded == pack.service; }) ? 1 : 0;
    return score;
}

} // namespace

const FlowPack* flow_of_form(const FormView& form, const Page& page, std::string_view service)
{
    if (form.kind == FormKind::other) {
        return nullptr;
    }
    const std::string host = host_of(page.url); // without "www."
    const std::string_view kind = kind_of_flow(form.kind);
    const bool on_the_web = page.url.substr(0, 4) == "http";
    const FlowPack* best = nullptr;
    int most = -1;
    for (const FlowPack& pack : flow_packs()) {
        const bool fits = kind.empty() || pack.kind == kind; // a code may be asked for by any flow
        if (!fits || has_alien_field(form, pack) || (on_the_web && !is_host_of_service(host, pack.service))) {
            continue;
        }
        const int score = likelihood(pack, form, page, host, service);
        if (score > most) {
            most = score;
            best = &pack;
        }
    }
    return best;
}

} // namespace demur
