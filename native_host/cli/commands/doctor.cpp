// demur doctor: can each browser start the host, and if not, what mends it.
#include "base/error.h"
#include "base/version.h"
#include "cli/command.h"
#include "cli/handshake.h"
#include "cli/host_manifest.h"
#include "cli/install_options.h"
#include "cli/shell_quote.h"
#include "cli/shown.h"
#include "messaging/caller.h"

#include <boost/json.hpp>

#include <algorithm>
#include <iostream>
#include <unistd.h>

namespace demur::cli {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

struct Finding {
    HostsDir dir;
    fs::path manifest;
    bool found = false;
    bool foreign = false; // something else stands where the manifest belongs
    fs::path program;
    bool executable = false;
    bool allowed = false;
    Handshake handshake;
    std::string mend; // the command that helps; empty when nothing is wrong

    [[nodiscard]] bool ok() const { return found && executable && allowed && handshake.works; }
};

std::string own_name(const std::string& family)
{
    return allowed_name(family, std::string(family == "chromium" ? rpc::chromium_extension : rpc::firefox_extension));
}

// The user's directory first, as browsers look.
std::vector<fs::path> lookup_order(const HostsDir& dir)
{
    std::vector<fs::path> order{dir.dir};
    const std::vector<fs::path> more = fallback_dirs(dir.browser);
    order.insert(order.end(), more.begin(), more.end());
    return order;
}

std::string install_command(const HostsDir& dir, const InstallOptions& options, const Invocation& invocation)
{
    const std::string install = shell_quoted(invocation.program.string()) + " install";
    if (!options.to.empty()) {
        return install + " --browser " + dir.family + " --to " + shell_quoted(dir.dir.string());
    }
    return options.system ? "sudo " + install + " --system" : install;
}

std::vector<std::string> browser_arguments(const Finding& finding)
{
    const std::string own = own_name(finding.dir.family);
    return finding.dir.family == "chromium" ? std::vector{own} : std::vector{finding.manifest.string(), own};
}

std::string mend_command(const Finding& finding, const InstallOptions& options, const Invocation& invocation)
{
    std::error_code ignored;
    if (finding.foreign && !fs::is_regular_file(fs::symlink_status(finding.manifest, ignored))) { // install does not replace it
        const std::string place = shell_quoted(finding.manifest.string());
        return "mv " + place + " " + place + ".old && " + install_command(finding.dir, options, invocation);
    }
    if (!finding.ok()) {
        return install_command(finding.dir, options, invocation);
    }
    if (finding.dir.sandbox == "snap") {
        return "flatpak permission-set webextensions " + std::string(rpc::host_name) + " snap." + finding.dir.family + " yes";
    }
    return {};
}

Finding examine(const HostsDir& dir, const InstallOptions& options, const Invocation& invocation)
{
    Finding finding;
    finding.dir = dir;
    finding.manifest = manifest_file(dir.dir);
    std::error_code ignored;
    for (const fs::path& place : lookup_order(dir)) {
        const std::optional<HostManifest> manifest = read_manifest(manifest_file(place));
        if (!manifest) {
            continue;
        }
        finding.found = true;
        finding.manifest = manifest_file(place);
        finding.program = manifest->program;
        finding.executable = finding.program.is_absolute() && ::access(finding.program.c_str(), X_OK) == 0;
        finding.allowed = std::ranges::find(manifest->allowed, own_name(dir.family)) != manifest->allowed.end();
        break;
    }
    finding.foreign = !finding.found && fs::exists(fs::symlink_status(finding.manifest, ignored));
    if (finding.executable) {
        finding.handshake = try_handshake(finding.program, browser_arguments(finding));
    }
    finding.mend = mend_command(finding, options, invocation);
    return finding;
}

json::object to_report(const Finding& finding)
{
    json::object report{{"browser", finding.dir.browser},
                        {"ok", finding.ok()},
                        {"manifest", finding.manifest.string()},
                        {"found", finding.found},
                        {"program", finding.program.string()},
                        {"executable", finding.executable},
                        {"allowed", finding.allowed},
                        {"handshake", finding.handshake.works},
                        {"version", finding.handshake.version}};
    if (!finding.handshake.fault.empty()) {
        report["fault"] = finding.handshake.fault;
    }
    if (finding.dir.sandbox) {
        report["sandbox"] = *finding.dir.sandbox;
    }
    if (!finding.mend.empty()) {
        report["mend"] = finding.mend;
    }
    return report;
}

std::string in_words(const Finding& finding)
{
    if (!finding.found) {
        return finding.foreign ? finding.manifest.string() + " is damaged, or no manifest of Demur's"
                               : "no manifest at " + finding.manifest.string();
    }
    if (!finding.executable) {
        return "the manifest names " + finding.program.string() + ", which cannot be run";
    }
    if (!finding.allowed) {
        return "the manifest does not allow Demur's extension";
    }
    if (!finding.handshake.works) {
        return "the host was started, but " + finding.handshake.fault;
    }
    return "works (host " + finding.handshake.version + ")";
}

void print_words(const Finding& finding)
{
    std::cerr << (finding.ok() ? "ok     " : "wrong  ") << finding.dir.name << ": " << shown(in_words(finding)) << "\n";
    if (finding.dir.sandbox) {
        std::cerr << "         it runs in a sandbox (" << *finding.dir.sandbox << "), which may ask you or forbid the host\n";
    }
    if (!finding.mend.empty()) {
        std::cerr << "         run: " << shown(finding.mend) << "\n";
    }
}

// Whether the journal could be written, without making anything.
bool writable(fs::path dir)
{
    std::error_code ignored;
    while (!fs::exists(dir, ignored) && dir.has_relative_path()) {
        dir = dir.parent_path();
    }
    return ::access(dir.c_str(), W_OK | X_OK) == 0;
}

} // namespace

int run_doctor(const Invocation& invocation)
{
    const InstallOptions options = read_install_options(invocation);
    const bool data_dir_ok = writable(invocation.data_dir);
    bool ok = data_dir_ok;
    json::array reports;
    for (const HostsDir& dir : chosen_dirs(options)) {
        const Finding finding = examine(dir, options, invocation);
        ok = ok && finding.ok();
        print_words(finding);
        reports.push_back(to_report(finding));
    }
    if (!data_dir_ok) {
        std::cerr << "wrong  the journal cannot be written in " << shown(invocation.data_dir.string()) << "\n"
                  << "         make it writable for you, or name another directory with --data-dir\n";
    }
    if (options.json || ::isatty(STDOUT_FILENO) == 0) {
        const json::object data_dir{{"path", invocation.data_dir.string()}, {"writable", data_dir_ok}};
        std::cout << json::serialize(
            json::object{{"ok", ok}, {"version", version()}, {"data_dir", data_dir}, {"browsers", std::move(reports)}})
                  << "\n";
    }
    return ok ? done : not_so;
}

} // namespace demur::cli
