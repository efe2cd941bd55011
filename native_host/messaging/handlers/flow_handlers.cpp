// flows.list.
#include "messaging/handlers/handlers.h"
#include "messaging/profile_store.h"

namespace demur::rpc {

FlowsResult handle(Context& context, method::FlowsList /*tag*/, Nothing /*params*/)
{
    FlowsResult result{flow_packs(), {}};
    for (const FlowPack* flow : flows_to_begin(load_profile(context.journal()).country.value_or(""))) {
        result.begin.push_back(flow->id);
    }
    return result;
}

} // namespace demur::rpc
