// demur map: a flow as a graph of its screens, by hand as declared and as recorded journeys went.
#include "base/described.h"
#include "base/error.h"
#include "base/time.h"
#include "cli/command.h"
#include "cli/map_source.h"
#include "cli/map_text.h"
#include "cli/recorded.h"
#include "cli/table.h"

#include <CLI/CLI.hpp>
#include <iostream>

namespace demur::cli {
namespace {

struct MapOptions {
    std::optional<std::string> flow;
    bool by_hand = false;
    bool journeys = false;
};

MapOptions map_options(const Invocation& invocation)
{
    MapOptions options;
    CLI::App app;
    app.add_option("flow", options.flow);
    CLI::Option* by_hand = app.add_flag("--by-hand", options.by_hand);
    app.add_flag("--journeys", options.journeys)->excludes(by_hand);
    std::vector<std::string> arguments(invocation.arguments.rbegin(), invocation.arguments.rend());
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorCode::bad_input, std::string("demur map: ") + error.what(), "For example: demur map facebook-2025 --by-hand");
    }
    return options;
}

std::vector<FlowMap> maps_of_flow(const Invocation& invocation, const std::string& id, const MapOptions& options)
{
    std::vector<FlowMap> maps;
    if (!options.journeys) {
        maps = maps_by_hand(known_flow(id));
    }
    if (options.by_hand) {
        return maps;
    }
    std::optional<FlowMap> recorded = recorded_map(invocation, id, std::nullopt);
    if (recorded) {
        maps.push_back(std::move(*recorded));
    } else if (options.journeys) {
        known_flow(id);
        throw Error(ErrorCode::not_found, "no journey of " + id + " is recorded", "`demur journeys` lists what is.");
    }
    return maps;
}

// Of every flow that was gone; by hand, of every flow.
std::vector<FlowMap> all_maps(const Invocation& invocation, const MapOptions& options)
{
    std::vector<FlowMap> maps;
    if (options.by_hand) {
        for (const FlowPack& flow : flow_packs()) {
            const std::vector<FlowMap> declared = maps_by_hand(flow);
            maps.insert(maps.end(), declared.begin(), declared.end());
        }
        return maps;
    }
    with_record(invocation, {std::nullopt, now_ms()}, [&maps](const Record& record) {
        maps = record.assemble([](const JourneyRecord& /*journey*/) {}).rest_without_sessions().maps;
    });
    if (options.journeys) {
        std::erase_if(maps, [](const FlowMap& map) { return map.drawn_from != "journeys"; });
    }
    return maps;
}

} // namespace

int run_map(const Invocation& invocation)
{
    const MapOptions options = map_options(invocation);
    const std::vector<FlowMap> maps = options.flow ? maps_of_flow(invocation, *options.flow, options) : all_maps(invocation, options);
    if (!for_people()) {
        std::cout << json::serialize(to_json(maps)) << "\n";
        return done;
    }
    for (const FlowMap& map : maps) {
        print_map(std::cout, map);
    }
    return done;
}

} // namespace demur::cli
