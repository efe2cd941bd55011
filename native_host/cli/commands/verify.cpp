// demur verify: checks an export's chain, offline.
#include "report/verify.h"

#include "base/described.h"
#include "base/error.h"
#include "base/limits.h"
#include "cli/command.h"
#include "cli/input_file.h"
#include "flow/flow_pack.h"

#include <iostream>

namespace demur::cli {
namespace {

void tell(const Verification& result)
{
    if (result.holds) {
        std::cerr << "The chain holds: " << result.events << " events, head " << result.head << ", level " << result.level << ".\n";
    } else {
        std::cerr << "It does not hold: " << result.why.value_or("") << ".\n";
    }
    for (const std::string& note : result.notes) {
        std::cerr << note << "\n";
    }
    if (result.holds) {
        std::cerr << "This does not prove:\n";
        for (const std::string& limit : result.does_not_prove) {
            std::cerr << "- " << limit << "\n";
        }
    }
}

} // namespace

int run_verify(const Invocation& invocation)
{
    if (invocation.arguments.size() != 1) {
        throw Error(ErrorCode::bad_input, "demur verify takes one file", "For example: demur verify record.json");
    }
    const Verification result = verify_export(read_input(invocation.arguments[0], limits::export_file), flow_packs());
    std::cout << json::serialize(to_json(result)) << "\n";
    tell(result);
    return result.holds ? done : not_so;
}

} // namespace demur::cli
