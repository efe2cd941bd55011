// demur serve: what a browser starts.
#include "base/error.h"
#include "cli/command.h"
#include "messaging/session.h"

namespace demur::cli {

int run_serve(const Invocation& invocation)
{
    std::vector<std::string> arguments = invocation.arguments;
    return rpc::run_session({invocation.data_dir, rpc::identify_caller(arguments, invocation.data_dir)});
}

} // namespace demur::cli
