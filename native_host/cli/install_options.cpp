#include "cli/install_options.h"

#include "base/error.h"
#include "messaging/caller.h"

#include <algorithm>
#include <fstream>

namespace demur::cli {

namespace {

constexpr std::size_t chromium_id_length = 32;
constexpr const char* example_of_place = "For example: --browser chromium --to DIR, the browser's folder of host manifests.";
constexpr std::string_view machine_dir = "/etc/demur";

const std::string& value_after(const std::vector<std::string>& arguments, std::size_t& i)
{
    if (i + 1 == arguments.size()) {
        throw Error(ErrorCode::bad_input, arguments[i] + " needs a value", example_of_place);
    }
    return arguments[++i];
}

void check(const InstallOptions& options)
{
    if (options.family.empty() != options.to.empty()) {
        throw Error(ErrorCode::bad_input, "--browser and --to belong together", example_of_place);
    }
    if (!options.family.empty() && options.family != "chromium" && options.family != "firefox") {
        throw Error(ErrorCode::bad_input, "--browser must be chromium or firefox, not \"" + options.family + "\"",
                    "For another browser name the family that it belongs to.");
    }
    for (const std::string& id : options.extension_ids) {
        if (!is_chromium_id(id) && !is_firefox_id(id)) {
            throw Error(ErrorCode::bad_input, "\"" + id + "\" is not the id of an extension",
                        "Chromium's have 32 letters from a to p; Firefox's look like name@domain.");
        }
    }
}

} // namespace

bool is_chromium_id(const std::string& id)
{
    return id.size() == chromium_id_length && std::ranges::all_of(id, [](char c) { return c >= 'a' && c <= 'p'; });
}

bool is_firefox_id(const std::string& id)
{
    constexpr std::string_view others = "@.-_{}";
    const auto plain = [others](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || others.find(c) != std::string_view::npos;
    };
    return id.size() <= 80 && id.find_first_of("@{") != std::string::npos && std::ranges::all_of(id, plain);
}

InstallOptions read_install_options(const Invocation& invocation)
{
    InstallOptions options;
    const std::vector<std::string>& arguments = invocation.arguments;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        if (argument == "--browser") {
            options.family = value_after(arguments, i);
        } else if (argument == "--to") {
            const std::string& to = value_after(arguments, i);
            if (to.empty()) {
                throw Error(ErrorCode::bad_input, "--to needs a directory", "For example: demur install --browser chromium --to DIR");
            }
            options.to = std::filesystem::absolute(to).lexically_normal();
        } else if (argument == "--extension-id") {
            options.extension_ids.push_back(value_after(arguments, i));
        } else if (argument == "--system") {
            options.system = true;
        } else if (argument == "--json") {
            options.json = true;
        } else {
            throw Error(ErrorCode::bad_input, "unknown option \"" + argument + "\"",
                        "The options are --browser, --to, --extension-id, --system and --json.");
        }
    }
    check(options);
    return options;
}

std::vector<HostsDir> chosen_dirs(const InstallOptions& options)
{
    if (!options.to.empty()) {
        return {{options.family, options.family, options.family, options.to, std::nullopt, std::nullopt}};
    }
    return options.system ? system_hosts_dirs() : user_hosts_dirs();
}

std::filesystem::path remembered_ids_file(const InstallOptions& options, const Invocation& invocation)
{
    return rpc::allowed_callers_file(options.system ? std::filesystem::path(machine_dir) : invocation.data_dir);
}

std::vector<std::string> allowed_ids(const std::string& family, const InstallOptions& options, const Invocation& invocation)
{
    const bool chromium = family == "chromium";
    std::vector<std::string> ids{std::string(chromium ? rpc::chromium_extension : rpc::firefox_extension)};
    std::vector<std::string> more = rpc::read_callers(remembered_ids_file(options, invocation));
    more.insert(more.end(), options.extension_ids.begin(), options.extension_ids.end());
    for (const std::string& id : more) {
        const bool fits = chromium ? is_chromium_id(id) : is_firefox_id(id);
        if (fits && std::ranges::find(ids, id) == ids.end()) {
            ids.push_back(id);
        }
    }
    return ids;
}

} // namespace demur::cli
