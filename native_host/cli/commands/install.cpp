// demur install: writes the manifests that let browsers start this program.
#include "base/error.h"
#include "cli/command.h"
#include "cli/host_manifest.h"
#include "cli/install_options.h"
#include "cli/shell_quote.h"
#include "cli/shown.h"
#include "messaging/caller.h"

#include <boost/json.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <unistd.h>

namespace demur::cli {

namespace fs = std::filesystem;
namespace json = boost::json;

namespace {

// Browsers pass no options of ours, so a data directory of one's own needs a start script beside the manifest.
fs::path write_start_script(const fs::path& dir, const fs::path& program, const fs::path& data_dir)
{
    fs::path script = dir / (std::string(rpc::host_name) + ".sh");
    write_file(script, "#!/bin/sh\nexec " + shell_quoted(program.string()) + " --data-dir " + shell_quoted(data_dir.string()) + " \"$@\"\n",
               true);
    return script;
}

// A Flatpak sees its own folder only, so it gets its own copy; the program is linked statically and runs there.
fs::path copy_for_sandbox(const fs::path& sandbox_home, const fs::path& program)
{
    fs::path copy = sandbox_home / "data" / "demur" / "bin" / "demur";
    fs::create_directories(copy.parent_path());
    const fs::path temporary = copy.string() + ".new";
    fs::copy_file(program, temporary, fs::copy_options::overwrite_existing);
    fs::rename(temporary, copy);
    return copy;
}

fs::path program_for(const HostsDir& dir, const Invocation& invocation)
{
    fs::path program = dir.sandbox_home ? copy_for_sandbox(*dir.sandbox_home, invocation.program) : invocation.program;
    return invocation.data_dir_given ? write_start_script(dir.dir, program, invocation.data_dir) : program;
}

void remember_ids(const InstallOptions& options, const Invocation& invocation)
{
    const fs::path file = remembered_ids_file(options, invocation);
    std::vector<std::string> ids = rpc::read_callers(file);
    const std::size_t before = ids.size();
    for (const std::string& id : options.extension_ids) {
        if (std::ranges::find(ids, id) == ids.end()) {
            ids.push_back(id);
        }
    }
    if (ids.size() == before) {
        return;
    }
    std::string text = "# Extensions other than Demur's own that may start the host, one id a line.\n";
    for (const std::string& id : ids) {
        text += id + "\n";
    }
    write_file(file, text, false);
}

json::object install_into(const HostsDir& dir, const InstallOptions& options, const Invocation& invocation)
{
    const fs::path file = manifest_file(dir.dir);
    json::object report{{"browser", dir.browser}, {"manifest", file.string()}};
    try {
        const fs::path program = program_for(dir, invocation);
        const bool written = write_file(file, make_manifest(dir.family, program, allowed_ids(dir.family, options, invocation)), false);
        report["state"] = written ? "written" : "unchanged";
        std::cerr << dir.name << ": " << (written ? "wrote " : "already there: ") << shown(file.string()) << "\n";
    } catch (const Error& error) {
        report["state"] = "failed";
        report["error"] = error.what();
        std::cerr << dir.name << ": " << shown(error.what()) << "\n" << (error.hint().empty() ? "" : "  " + shown(error.hint()) + "\n");
    } catch (const std::exception& error) {
        report["state"] = "failed";
        report["error"] = error.what();
        std::cerr << dir.name << ": " << shown(error.what()) << "\n";
    }
    return report;
}

} // namespace

int run_install(const Invocation& invocation)
{
    const InstallOptions options = read_install_options(invocation);
    remember_ids(options, invocation);
    json::array reports;
    bool failed = false;
    for (const HostsDir& dir : chosen_dirs(options)) {
        reports.push_back(install_into(dir, options, invocation));
        failed = failed || reports.back().as_object().at("state") == "failed";
    }
    if (options.json || ::isatty(STDOUT_FILENO) == 0) {
        std::cout << json::serialize(json::object{{"program", invocation.program.string()}, {"manifests", std::move(reports)}}) << "\n";
    }
    return failed ? wrong_call : done;
}

} // namespace demur::cli
