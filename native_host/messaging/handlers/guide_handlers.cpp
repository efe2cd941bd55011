// guide.read.
#include "base/error.h"
#include "messaging/handlers/handlers.h"
#include "messaging/profile_store.h"

namespace demur::rpc {

GuideResult handle(Context& context, method::GuideRead /*tag*/, GuideParams params)
{
    const FlowPack* flow = find_flow(params.flow);
    if (flow == nullptr) {
        throw Error(ErrorCode::not_found, "params.flow: there is no such flow", "flows.list names them.");
    }
    const std::string country = load_profile(context.journal()).country.value_or("");
    const ByHandPath* path = path_for(*flow, params.surface.value_or("web"), country);
    if (path == nullptr) {
        throw Error(ErrorCode::not_found, flow->id + " has no way by hand for this country", "Open its form directly.");
    }
    return {flow->id,
            path->surface,
            path->source,
            path->dated,
            path->start,
            path->note,
            guide_along(*flow, *path, params.language.value_or("en"))};
}

} // namespace demur::rpc
