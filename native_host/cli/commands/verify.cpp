// demur verify: checks an export offline: its chain, who signed it, and its time-stamps.
#include "report/verify.h"

#include "base/described.h"
#include "base/error.h"
#include "base/hex.h"
#include "base/limits.h"
#include "cli/command.h"
#include "cli/input_file.h"
#include "cli/progress.h"
#include "cli/shown.h"
#include "flow/flow_pack.h"
#include "journal/journal.h"

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>

namespace demur::cli {
namespace {

struct VerifyOptions {
    std::string file;
    Trust trust;
};

std::string read_key(const std::string& digits)
{
    const std::optional<std::string> key = from_hex(digits);
    if (!key || key->size() != public_key_size) {
        throw Error(ErrorCode::bad_input, "--key " + digits + ": expected a public key, 64 hexadecimal digits");
    }
    return to_hex(*key);
}

// Only to say "this installation": without a key, or with one that cannot be read, verify works all the same.
std::optional<std::string> own_key(const Invocation& invocation)
{
    try {
        return read_public_key(invocation.data_dir);
    } catch (const Error&) {
        return std::nullopt;
    }
}

VerifyOptions verify_options(const Invocation& invocation)
{
    VerifyOptions options;
    std::string key;
    CLI::App app;
    app.add_option("file", options.file)->required();
    app.add_option("--ca", options.trust.ca_file)->check(CLI::ExistingFile);
    app.add_option("--key", key);
    std::vector<std::string> arguments(invocation.arguments.rbegin(), invocation.arguments.rend());
    try {
        app.parse(std::move(arguments));
    } catch (const CLI::ParseError& error) {
        throw Error(ErrorCode::bad_input, std::string("demur verify takes one file: ") + error.what(),
                    "For example: demur verify record.json");
    }
    if (!key.empty()) {
        options.trust.key = read_key(key);
    }
    options.trust.own_key = own_key(invocation);
    return options;
}

void tell_proof(const Verification& result)
{
    std::cerr << "It holds. Level reached: " << result.level << ".\n"
              << "The chain: " << result.events << " events, head " << result.head << ".\n";
    if (result.signed_by) {
        std::cerr << "Signed by " << shown(result.signed_by->by) << ", key " << shown(result.signed_by->key) << ".\n";
    }
    for (const VerifiedTimeStamp& stamp : result.time_stamps) {
        std::cerr << "The record up to event " << stamp.events << " of " << result.events << " existed at " << stamp.time << ", says "
                  << shown(stamp.authority) << (stamp.rooted ? ", whose certificate leads to a known root.\n" : ".\n");
    }
}

void tell(const Verification& result)
{
    if (result.holds) {
        tell_proof(result);
    } else {
        std::cerr << "It does not hold: " << shown(result.why.value_or("")) << ".\n";
    }
    for (const std::string& note : result.notes) {
        std::cerr << shown(note) << "\n";
    }
    if (result.holds) {
        std::cerr << "This does not prove:\n";
        for (const std::string& limit : result.does_not_prove) {
            std::cerr << "- " << limit << "\n";
        }
    }
}

// A pipe cannot be read from anywhere: it is held whole.
std::string read_pipe(const std::string& name)
{
    try {
        return read_input(name, limits::export_in_memory);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::too_large) {
            throw;
        }
        throw Error(error.code(), error.what(), "Write it to a file and name that: a file of up to 4 GiB is read piece by piece.");
    }
}

Verification verify(const VerifyOptions& options)
{
    std::error_code ec;
    if (options.file == "-" || !std::filesystem::is_regular_file(options.file, ec)) {
        return verify_export(read_pipe(options.file), flow_packs(), options.trust);
    }
    const FileBytes file(options.file);
    Progress progress("Checking");
    Verification result =
        verify_export(file, flow_packs(), options.trust, [&progress](std::int64_t so_far, std::int64_t of) { progress.tell(so_far, of); });
    file.require_unchanged();
    return result;
}

} // namespace

int run_verify(const Invocation& invocation)
{
    const Verification result = verify(verify_options(invocation));
    std::cout << json::serialize(to_json(result)) << "\n";
    tell(result);
    return result.holds ? done : not_so;
}

} // namespace demur::cli
