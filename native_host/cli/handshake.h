// Starts an installed host as a browser would and says hello to it.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace demur::cli {

struct Handshake {
    bool works = false;
    std::string version; // of the host that answered
    std::string fault;   // what went wrong, for a person
};

// Waits five seconds at most. Throws nothing.
Handshake try_handshake(const std::filesystem::path& program, const std::vector<std::string>& arguments);

} // namespace demur::cli
