// What install, uninstall and doctor have in common: which manifests they are about.
#pragma once

#include "cli/browsers.h"
#include "cli/command.h"

#include <string>
#include <vector>

namespace demur::cli {

struct InstallOptions {
    std::string family; // with `to`
    std::filesystem::path to;
    bool system = false;
    bool json = false;
    std::vector<std::string> extension_ids; // of other builds of the extension
};

// Throws Error(bad_input) for what it does not know.
InstallOptions read_install_options(const Invocation& invocation);
std::vector<HostsDir> chosen_dirs(const InstallOptions& options);

// A Chromium id is 32 letters from a to p; an add-on id of Firefox has an @ or is a UUID in braces.
bool is_chromium_id(const std::string& id);
bool is_firefox_id(const std::string& id);
// The ids that a family's manifests name: the extension's own, those remembered from earlier, those asked for now.
std::vector<std::string> allowed_ids(const std::string& family, const InstallOptions& options, const Invocation& invocation);
// Where more allowed ids are remembered: the data directory, or /etc/demur for the whole machine.
std::filesystem::path remembered_ids_file(const InstallOptions& options, const Invocation& invocation);

} // namespace demur::cli
