// `demur watch`: what changed on the flow packs' public pages since the last visit. The network is demur-net's.
#include "base/described.h"
#include "base/error.h"
#include "cli/command.h"
#include "cli/shown.h"
#include "net/connect_to.h"
#include "watch/visit.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <iostream>
#include <set>
#include <system_error>

namespace demur::cli {

namespace {

constexpr int most_seconds = 600;

struct WatchOptions {
    std::string ca_file;
    std::vector<std::string> connect_to;
    std::string flow;
    int timeout = 20; // seconds for one page
};

int read_seconds(const std::string& text)
{
    int seconds = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (fault != std::errc() || end != text.data() + text.size() || seconds < 1 || seconds > most_seconds) {
        throw Error(ErrorCode::bad_input, "--timeout " + text + ": expected seconds from 1 to " + std::to_string(most_seconds));
    }
    return seconds;
}

WatchOptions watch_options(const std::vector<std::string>& arguments)
{
    WatchOptions options;
    for (std::size_t i = 0; i < arguments.size(); i += 2) {
        const std::string& name = arguments[i];
        const bool known = name == "--flow" || name == "--timeout" || name == "--ca-file" || name == "--connect-to";
        if (!known || i + 1 == arguments.size()) {
            throw Error(ErrorCode::bad_input, known ? name + " needs a value" : "demur watch does not know " + name,
                        "See demur watch --help");
        }
        const std::string& value = arguments[i + 1];
        if (name == "--flow") {
            options.flow = value;
        } else if (name == "--timeout") {
            options.timeout = read_seconds(value);
        } else if (name == "--ca-file") {
            options.ca_file = value;
        } else {
            net::read_connect_to(value); // a wrong one is this call's fault, not demur-net's
            options.connect_to.push_back(value);
        }
    }
    if (!options.ca_file.empty() && !std::filesystem::is_regular_file(options.ca_file)) {
        throw Error(ErrorCode::bad_input, "--ca-file " + options.ca_file + ": there is no such file");
    }
    return options;
}

std::vector<const FlowPack*> chosen_packs(const std::string& flow)
{
    std::vector<const FlowPack*> packs;
    std::string known;
    for (const FlowPack& pack : flow_packs()) {
        if (flow.empty() || pack.id == flow) {
            packs.push_back(&pack);
        }
        known += (known.empty() ? "" : ", ") + pack.id;
    }
    if (packs.empty()) {
        throw Error(ErrorCode::not_found, "there is no flow " + flow, "The flows are " + known + ".");
    }
    return packs;
}

std::vector<std::string> net_arguments(const WatchOptions& options, const std::vector<const FlowPack*>& packs)
{
    std::vector<std::string> arguments{"--timeout", std::to_string(options.timeout)};
    std::set<std::string> hosts;
    for (const FlowPack* pack : packs) {
        if (!pack->public_pages.empty()) {
            hosts.insert(pack->hosts.begin(), pack->hosts.end());
        }
    }
    for (const std::string& host : hosts) {
        arguments.insert(arguments.end(), {"--allow-host", host});
    }
    if (!options.ca_file.empty()) {
        arguments.insert(arguments.end(), {"--ca-file", options.ca_file});
    }
    for (const std::string& route : options.connect_to) {
        arguments.insert(arguments.end(), {"--connect-to", route});
    }
    return arguments;
}

std::string_view in_words(watch::PageState state)
{
    switch (state) {
    case watch::PageState::first: return "seen for the first time; the next visit will be compared with this one";
    case watch::PageState::unchanged: return "no change that matters";
    case watch::PageState::changed: return "changed";
    case watch::PageState::not_modified: return "not modified, says the server";
    case watch::PageState::error: return "could not be read";
    }
    return "";
}

void tell(const watch::WatchedPage& page)
{
    std::cerr << page.url << " (" << page.flow << "): " << in_words(page.state);
    if (page.last_visit && page.state != watch::PageState::error) {
        std::cerr << " since " << *page.last_visit;
    }
    std::cerr << "\n";
    for (const watch::Change& change : page.changes) {
        std::cerr << "  " << change.what << ": " << shown(change.before.value_or("(nothing)")) << " -> "
                  << shown(change.after.value_or("(nothing)")) << "\n";
    }
    if (page.error) {
        std::cerr << "  " << page.error->code << ": " << shown(page.error->message) << "\n  " << shown(page.error->hint) << "\n";
    }
}

} // namespace

int run_watch(const Invocation& call)
{
    const WatchOptions options = watch_options(call.arguments);
    const std::vector<const FlowPack*> packs = chosen_packs(options.flow);
    Journal journal(call.data_dir);
    const auto answer_within = std::chrono::seconds(options.timeout + 5); // demur-net's own deadline comes first
    watch::NetClient net(call.program.parent_path() / "demur-net", net_arguments(options, packs), answer_within);
    const watch::WatchResult result = watch::visit(packs, net, journal);

    for (const watch::WatchedPage& page : result.pages) {
        tell(page);
    }
    if (result.pages.empty()) {
        std::cerr << "The flow packs name no public pages to watch.\n";
    }
    std::cout << json::serialize(to_json(result)) << "\n";
    const bool failed = std::any_of(result.pages.begin(), result.pages.end(),
                                    [](const watch::WatchedPage& page) { return page.state == watch::PageState::error; });
    return failed ? not_so : done;
}

} // namespace demur::cli
