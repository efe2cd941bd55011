// The browsers that Demur knows and where each looks for native-messaging manifests (manifests/browsers.json).
#pragma once

#include <boost/describe.hpp>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace demur::cli {

struct Browser {
    std::string id;
    std::string name;
    std::string family;                 // chromium | firefox
    std::string profile;                // below the home directory; its presence says that the browser is used
    std::string hosts;                  // below the home directory: where the manifest goes
    std::vector<std::string> programs;  // names on the PATH
    std::vector<std::string> system;    // directories for every user of the machine
    std::optional<std::string> sandbox; // snap | flatpak
    std::optional<bool> always;         // written even where the browser was never started
};
BOOST_DESCRIBE_STRUCT(Browser, (), (id, name, family, profile, hosts, programs, system, sandbox, always))

const std::vector<Browser>& browsers();

// A directory that a manifest is or would be in.
struct HostsDir {
    std::string browser; // id, or the family for a directory that was named
    std::string name;
    std::string family;
    std::filesystem::path dir;
    std::optional<std::string> sandbox;
    std::optional<std::filesystem::path> sandbox_home; // what the sandbox can read, for its own copy of the program
};

// Of the browsers that this user has. Throws Error(unavailable) without $HOME.
std::vector<HostsDir> user_hosts_dirs();
// Of every browser there is, for removing what an earlier one left.
std::vector<HostsDir> every_user_hosts_dir();
// Every system-wide directory of every browser, each once.
std::vector<HostsDir> system_hosts_dirs();
// Where the same browser also looks when the user's directory holds nothing.
std::vector<std::filesystem::path> fallback_dirs(const std::string& browser);

} // namespace demur::cli
