// `demur flows`: the flow packs that are compiled in; `demur flows check FILE`: everything that is wrong with one.
#include "base/described.h"
#include "base/error.h"
#include "base/limits.h"
#include "cli/command.h"
#include "cli/input_file.h"
#include "cli/shown.h"
#include "flow/flow_pack.h"

#include <iostream>

namespace demur::cli {

namespace {

int list_flows()
{
    const FlowPackList& list = compiled_flow_packs();
    for (const std::string& note : list.notes) {
        std::cerr << "demur flows: " << shown(note) << "\n";
    }
    std::cout << json::serialize(to_json(list.packs)) << "\n";
    return done;
}

int check_flow(const std::string& file)
{
    const std::string text = read_input(file, limits::flow_pack); // what fails here is the call, not the pack
    try {
        const FlowPack pack = read_flow_pack(text);
        std::cout << json::serialize(json::object{{"id", pack.id}, {"sound", true}}) << "\n";
        return done;
    } catch (const Error& error) {
        std::cerr << shown(error.what()) << "\n";
        if (error.code() == ErrorCode::version_newer) {
            std::cerr << shown(error.hint()) << "\n";
        }
        return not_so;
    }
}

} // namespace

int run_flows(const Invocation& invocation)
{
    const std::vector<std::string>& arguments = invocation.arguments;
    if (arguments.empty()) {
        return list_flows();
    }
    if (arguments.size() == 2 && arguments[0] == "check") {
        return check_flow(arguments[1]);
    }
    throw Error(ErrorCode::bad_input, "demur flows takes nothing, or check and a file", "For example: demur flows check my-pack.json");
}

} // namespace demur::cli
