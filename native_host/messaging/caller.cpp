#include "messaging/caller.h"

#include <algorithm>
#include <fstream>

namespace demur::rpc {

namespace {

constexpr std::string_view origin_scheme = "chrome-extension://";
constexpr std::string_view machine_dir = "/etc/demur";
constexpr int most_lines = 1000;

bool is_manifest(const std::string& argument)
{
    return argument.starts_with('/') && argument.ends_with(".json");
}

std::string_view trim(std::string_view line)
{
    line = line.substr(0, line.find('#'));
    const std::size_t begin = line.find_first_not_of(" \t\r");
    return begin == std::string_view::npos ? std::string_view() : line.substr(begin, line.find_last_not_of(" \t\r") - begin + 1);
}

bool is_named(const std::filesystem::path& dir, const std::string& id)
{
    const std::vector<std::string> ids = read_callers(allowed_callers_file(dir));
    return std::ranges::find(ids, id) != ids.end();
}

Caller name_caller(std::span<const std::string> arguments)
{
    for (const std::string& argument : arguments) {
        if (argument.starts_with(origin_scheme)) {
            std::string id = argument.substr(origin_scheme.size());
            if (id.ends_with('/')) {
                id.pop_back();
            }
            return {CallerKind::chromium, std::move(id), false};
        }
    }
    if (!arguments.empty() && is_manifest(arguments[0])) {
        return {CallerKind::firefox, arguments.size() > 1 ? arguments[1] : std::string(), false};
    }
    return {};
}

} // namespace

bool from_browser(std::span<const std::string> arguments)
{
    return !arguments.empty()
           && (arguments[0].starts_with(origin_scheme) || arguments[0].starts_with("--parent-window=")
               || arguments[0].starts_with("--reconnect-command=") || is_manifest(arguments[0]));
}

std::filesystem::path allowed_callers_file(const std::filesystem::path& dir)
{
    return dir / "allowed_callers";
}

std::vector<std::string> read_callers(const std::filesystem::path& file)
{
    std::vector<std::string> ids;
    std::error_code ec;
    if (!std::filesystem::is_regular_file(file, ec)) {
        return ids; // a pipe or a device would keep the browser waiting
    }
    std::ifstream lines(file);
    std::string line;
    for (int i = 0; i < most_lines && std::getline(lines, line); ++i) {
        if (const std::string_view id = trim(line); !id.empty()) {
            ids.emplace_back(id);
        }
    }
    return ids;
}

Caller identify_caller(std::span<const std::string> arguments, const std::filesystem::path& data_dir)
{
    Caller caller = name_caller(arguments);
    if (caller.kind != CallerKind::unnamed) {
        const std::string_view own = caller.kind == CallerKind::chromium ? chromium_extension : firefox_extension;
        caller.allowed = caller.id == own || is_named(data_dir, caller.id) || is_named(machine_dir, caller.id);
    }
    return caller;
}

} // namespace demur::rpc
