// flows.list.
#include "messaging/handlers/handlers.h"

namespace demur::rpc {

FlowsResult handle(Context& /*context*/, method::FlowsList /*tag*/, Nothing /*params*/)
{
    return {flow_packs()};
}

} // namespace demur::rpc
