#include "cli/browsers.h"

#include "base/described.h"
#include "cli_data.h"

#include <algorithm>
#include <cstdlib>
#include <set>
#include <unistd.h>

namespace demur::cli {

namespace fs = std::filesystem;

namespace {

std::vector<Browser> read_browsers()
{
    for (const manifest_data::File& file : manifest_data::files()) {
        if (file.name == "browsers") {
            return from_json<std::vector<Browser>>(json::parse(file.text), "browsers");
        }
    }
    throw Error(ErrorCode::internal, "the list of browsers is not in this program");
}

fs::path home()
{
    const char* given = std::getenv("HOME");
    if (given == nullptr || *given != '/') {
        throw Error(ErrorCode::unavailable, "$HOME is not set", "Name a directory: demur install --browser chromium --to DIR");
    }
    return given;
}

// Chromium and its relatives follow $XDG_CONFIG_HOME.
fs::path below_home(const std::string& relative)
{
    constexpr std::string_view config = ".config/";
    const char* moved = std::getenv("XDG_CONFIG_HOME");
    if (moved != nullptr && *moved == '/' && relative.starts_with(config)) {
        return fs::path(moved) / relative.substr(config.size());
    }
    return home() / relative;
}

bool on_path(const std::string& program)
{
    const char* given = std::getenv("PATH");
    std::string_view rest = given == nullptr ? "" : given;
    while (!rest.empty()) {
        const std::string_view dir = rest.substr(0, rest.find(':'));
        rest.remove_prefix(std::min(rest.size(), dir.size() + 1));
        if (!dir.empty() && ::access((fs::path(dir) / program).c_str(), X_OK) == 0) {
            return true;
        }
    }
    return false;
}

bool is_here(const Browser& browser)
{
    std::error_code ignored;
    return browser.always.value_or(false) || fs::is_directory(below_home(browser.profile), ignored)
           || std::ranges::any_of(browser.programs, on_path);
}

HostsDir user_dir(const Browser& browser)
{
    HostsDir dir{browser.id, browser.name, browser.family, below_home(browser.hosts), browser.sandbox, std::nullopt};
    if (browser.sandbox == "flatpak") {
        dir.sandbox_home = below_home(browser.profile);
    }
    return dir;
}

} // namespace

const std::vector<Browser>& browsers()
{
    static const std::vector<Browser> list = read_browsers();
    return list;
}

std::vector<HostsDir> user_hosts_dirs()
{
    std::vector<HostsDir> dirs;
    for (const Browser& browser : browsers()) {
        if (is_here(browser)) {
            dirs.push_back(user_dir(browser));
        }
    }
    return dirs;
}

std::vector<HostsDir> every_user_hosts_dir()
{
    std::vector<HostsDir> dirs;
    std::ranges::transform(browsers(), std::back_inserter(dirs), user_dir);
    return dirs;
}

std::vector<HostsDir> system_hosts_dirs()
{
    std::vector<HostsDir> dirs;
    std::set<std::string> seen;
    for (const Browser& browser : browsers()) {
        for (const std::string& dir : browser.system) {
            if (seen.insert(dir).second) {
                dirs.push_back({browser.id, browser.name, browser.family, dir, std::nullopt, std::nullopt});
            }
        }
    }
    return dirs;
}

std::vector<fs::path> fallback_dirs(const std::string& browser)
{
    const auto found = std::ranges::find(browsers(), browser, &Browser::id);
    return found == browsers().end() ? std::vector<fs::path>() : std::vector<fs::path>(found->system.begin(), found->system.end());
}

} // namespace demur::cli
