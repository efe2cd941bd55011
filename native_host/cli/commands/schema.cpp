// demur schema: the protocol as others need it.
#include "messaging/schema.h"

#include "base/error.h"
#include "cli/command.h"
#include "friction/document.h"
#include "report/export_schema.h"

#include <boost/json/serialize.hpp>

#include <iostream>

namespace demur::cli {

int run_schema(const Invocation& invocation)
{
    const std::string form = invocation.arguments.empty() ? "" : invocation.arguments[0];
    if (invocation.arguments.size() > 1
        || (!form.empty() && form != "--typescript" && form != "--markdown" && form != "--export" && form != "--metrics")) {
        throw Error(ErrorCode::bad_input, "demur schema takes --typescript, --markdown, --metrics, --export or nothing");
    }
    if (form == "--typescript") {
        std::cout << rpc::typescript_types();
    } else if (form == "--markdown") {
        std::cout << rpc::protocol_markdown();
    } else if (form == "--metrics") {
        std::cout << metrics_markdown();
    } else if (form == "--export") {
        std::cout << export_schema_text();
    } else {
        std::cout << boost::json::serialize(rpc::protocol_schema()) << "\n";
    }
    return done;
}

} // namespace demur::cli
