// page.inspect and page.observe.
#include "messaging/handlers/handlers.h"
#include "messaging/observation.h"

namespace demur::rpc {

namespace {

Page read_page(const PageParams& params)
{
    return read_html(params.html, {params.url, params.surface.value_or(Surface::unknown)});
}

} // namespace

InspectResult handle(Context& /*context*/, method::PageInspect /*tag*/, PageParams params)
{
    const Page page = read_page(params);
    return {classify(page), view_forms(page)};
}

ObserveResult handle(Context& context, method::PageObserve /*tag*/, PageParams params)
{
    const Page page = read_page(params);
    ObserveResult result;
    result.verdict = classify(page);
    result.forms = view_forms(page);
    if (may_have_consequences(params, page, result.verdict)) {
        take_consequences(context.journal(), context.friction(), params, page, result);
    }
    return result;
}

} // namespace demur::rpc
