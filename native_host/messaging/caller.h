// Who started the host, by the arguments that browsers pass.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace demur::rpc {

inline constexpr std::string_view host_name = "org.demur.host";
inline constexpr std::string_view chromium_extension = "ogjkndbkpgodjedanmnncfogccpgekpc";
inline constexpr std::string_view firefox_extension = "demur@demur.org";

enum class CallerKind {
    chromium, // argv[1] is the extension's origin, with or without its slash
    firefox,  // argv[1] is the manifest, argv[2] the add-on's id
    unnamed,  // a terminal, or a sandboxed browser's portal, which passes nothing
};

struct Caller {
    CallerKind kind = CallerKind::unnamed;
    std::string id;      // of the extension; empty when unnamed
    bool allowed = true; // an unnamed caller is: whoever can start a program could as well name itself
};

// Whether these arguments come from a browser and not from a person at a terminal.
bool from_browser(std::span<const std::string> arguments);

// Allowed are the ids above and those in the lines of <data_dir>/allowed_callers and /etc/demur/allowed_callers. The
// files are read only for an id that is not compiled in.
Caller identify_caller(std::span<const std::string> arguments, const std::filesystem::path& data_dir);

std::filesystem::path allowed_callers_file(const std::filesystem::path& dir);
// The ids in such a file, one a line, `#` beginning a comment; none when there is no file.
std::vector<std::string> read_callers(const std::filesystem::path& file);

} // namespace demur::rpc
