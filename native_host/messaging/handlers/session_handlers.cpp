// hello and ping.
#include "base/version.h"
#include "messaging/handlers/handlers.h"
#include "messaging/request.h"

#include <algorithm>

namespace demur::rpc {

namespace {

// What an extension may rely on beside the methods of its protocol version; append only.
const std::vector<std::string>& features()
{
    static const std::vector<std::string> names{"observe", "plan", "journal", "evidence", "export"};
    return names;
}

Fault no_common_protocol(const ProtocolRange& range)
{
    const bool host_is_older = range.min > protocol_max;
    return {ErrorNumber::no_common_protocol,
            "this host speaks protocol " + std::to_string(protocol_min) + " to " + std::to_string(protocol_max) + ", the client "
                + std::to_string(range.min) + " to " + std::to_string(range.max),
            host_is_older ? "Update the native host." : "Update the extension."};
}

} // namespace

HelloResult handle(Context& context, method::Hello /*tag*/, HelloParams params)
{
    const ProtocolRange& range = params.protocol;
    if (range.min > range.max) {
        throw Error(ErrorCode::bad_input, "params.protocol: min is above max");
    }
    if (range.max < protocol_min || range.min > protocol_max) {
        throw FaultError(no_common_protocol(range));
    }
    context.greet();
    return {std::min(range.max, protocol_max), {"demur", std::string(version())}, features()};
}

PingParams handle(Context& /*context*/, method::Ping /*tag*/, PingParams params)
{
    return params;
}

} // namespace demur::rpc
