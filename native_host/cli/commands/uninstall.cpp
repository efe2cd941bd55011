// demur uninstall: removes the manifests that install wrote, and nothing else.
#include "base/error.h"
#include "cli/command.h"
#include "cli/host_manifest.h"
#include "cli/install_options.h"
#include "cli/shown.h"
#include "messaging/caller.h"

#include <boost/json.hpp>

#include <iostream>
#include <unistd.h>

namespace demur::cli {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

// Every place that install may have written to, whether or not the browser is still there.
std::vector<HostsDir> places(const InstallOptions& options)
{
    return options.to.empty() && !options.system ? every_user_hosts_dir() : chosen_dirs(options);
}

json::object uninstall_from(const HostsDir& dir)
{
    const fs::path file = manifest_file(dir.dir);
    json::object report{{"browser", dir.browser}, {"manifest", file.string()}};
    try {
        const bool removed = remove_manifest(file);
        if (removed) {
            fs::remove(dir.dir / (std::string(rpc::host_name) + ".sh"));
            if (dir.sandbox_home) {
                fs::remove(*dir.sandbox_home / "data" / "demur" / "bin" / "demur");
            }
            std::cerr << dir.name << ": removed " << shown(file.string()) << "\n";
        }
        report["state"] = removed ? "removed" : "absent";
    } catch (const std::exception& error) {
        report["state"] = "failed";
        report["error"] = error.what();
        std::cerr << dir.name << ": " << shown(error.what()) << "\n";
    }
    return report;
}

} // namespace

int run_uninstall(const Invocation& invocation)
{
    const InstallOptions options = read_install_options(invocation);
    json::array reports;
    bool failed = false;
    for (const HostsDir& dir : places(options)) {
        json::object report = uninstall_from(dir);
        failed = failed || report.at("state") == "failed";
        if (report.at("state") != "absent") {
            reports.push_back(std::move(report));
        }
    }
    if (options.json || ::isatty(STDOUT_FILENO) == 0) {
        std::cout << json::serialize(json::object{{"manifests", std::move(reports)}}) << "\n";
    }
    return failed ? wrong_call : done;
}

} // namespace demur::cli
