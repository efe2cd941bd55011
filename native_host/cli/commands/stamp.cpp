// demur stamp: a time-stamping authority (RFC 3161) sees the chain's head, and nothing else. The network is demur-net's.
#include "base/base64.h"
#include "base/described.h"
#include "base/error.h"
#include "base/hex.h"
#include "base/time.h"
#include "cli/command.h"
#include "cli/recorded.h"
#include "cli/shown.h"
#include "journal/journal.h"
#include "stamp/time_stamp.h"
#include "watch/net_client.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdlib>
#include <iostream>

namespace demur::cli {
namespace {

constexpr const char* largest_answer = "65536"; // bytes; a token with its certificates takes some 5000

struct StampOptions {
    std::string url;
    stamp::Roots roots;
    std::string tls_roots;
    std::vector<std::string> connect_to;
    int timeout = 20; // seconds
};

struct StampResult {
    std::int64_t events = 0;
    std::string head;
    std::string time;
    std::string authority;
};
BOOST_DESCRIBE_STRUCT(StampResult, (), (events, head, time, authority))

StampOptions stamp_options(const Invocation& invocation)
{
    StampOptions options;
    CLI::App app;
    app.add_option("--url", options.url)->required();
    app.add_option("--ca", options.roots.file)->check(CLI::ExistingFile);
    app.add_option("--ca-file", options.tls_roots)->check(CLI::ExistingFile);
    app.add_option("--connect-to", options.connect_to)->allow_extra_args(false);
    app.add_option("--timeout", options.timeout)->check(CLI::Range(1, 600));
    std::vector<std::string> arguments(invocation.arguments.rbegin(), invocation.arguments.rend());
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorCode::bad_input, std::string("demur stamp: ") + error.what(),
                    "For example: demur stamp --url https://freetsa.org/tsr --ca freetsa-root.pem");
    }
    return options;
}

// The one host that demur-net may speak to. It reads the URL again by itself and refuses another than this.
std::string host_of(const std::string& url)
{
    constexpr std::string_view scheme = "https://";
    const std::string rest = url.starts_with(scheme) ? url.substr(scheme.size()) : std::string();
    std::string host = rest.substr(0, rest.find_first_of(":/?#"));
    const auto allowed = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '-';
    };
    if (host.empty() || !std::all_of(host.begin(), host.end(), allowed)) {
        throw Error(ErrorCode::bad_input, "--url " + url + ": expected the https address of a time-stamping authority");
    }
    return host;
}

std::string ask(const Invocation& call, const StampOptions& options, const stamp::Query& query)
{
    std::vector<std::string> arguments{"--timeout",         std::to_string(options.timeout), "--max-bytes", largest_answer, "--allow-host",
                                       host_of(options.url)};
    if (!options.tls_roots.empty()) {
        arguments.insert(arguments.end(), {"--ca-file", options.tls_roots});
    }
    for (const std::string& route : options.connect_to) {
        arguments.insert(arguments.end(), {"--connect-to", route});
    }
    const auto answer_within = std::chrono::seconds(options.timeout + 5); // demur-net's own deadline comes first
    watch::NetClient net(call.program.parent_path() / "demur-net", arguments, answer_within);
    net::FetchRequest request;
    request.id = "stamp";
    request.url = options.url;
    request.time_stamp = base64_encode(query.der);
    const net::FetchAnswer answer = net.fetch(request);
    if (answer.error) {
        throw Error(ErrorCode::unavailable, "no time-stamp: " + answer.error->message,
                    "Nothing was changed. Try again later, or ask another authority.");
    }
    return answer.body ? *answer.body : base64_decode(answer.body_base64.value_or("")).value_or("");
}

void tell(const StampResult& result)
{
    std::cerr << shown(result.authority) << " has seen the record up to event " << result.events << " at " << result.time
              << ". Exports carry this time-stamp from now on.\n";
    constexpr std::int64_t far_apart = std::int64_t{10} * 60 * 1000; // milliseconds
    const std::optional<std::int64_t> said = parse_iso_utc(result.time);
    if (said && std::llabs(now_ms() - *said) > far_apart) {
        std::cerr << "This computer's clock says something else: " << iso_utc(now_ms()) << ".\n";
    }
}

} // namespace

int run_stamp(const Invocation& invocation)
{
    const StampOptions options = stamp_options(invocation);
    require_journal(invocation.data_dir);
    Journal journal(invocation.data_dir);
    journal.signing_key(); // a new key is an event: it comes before what is stamped
    const ChainHead head = journal.chain_head();
    const stamp::Query query = stamp::make_query(head.hash);
    const stamp::Stamp stamp = stamp::read_reply(ask(invocation, options, query), query, options.roots);
    journal.save_stamp({head.events, head.hash, stamp.facts.time, stamp.facts.authority, stamp.token});
    const StampResult result{head.events, to_hex(head.hash), stamp.facts.time, stamp.facts.authority};
    std::cout << json::serialize(to_json(result)) << "\n";
    tell(result);
    return done;
}

} // namespace demur::cli
