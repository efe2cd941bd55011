// Starts a program with pipes for its input and output.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <sys/types.h>
#include <vector>

namespace demur::test {

enum class Stream {
    pipe,
    null,
    closed,
    full // a disk without room
};

struct HostOptions {
    std::filesystem::path program = DEMUR_PROGRAM;
    std::vector<std::string> arguments{"serve"};
    std::map<std::string, std::string> environment; // added to this process's own
    Stream in = Stream::pipe;
    Stream out = Stream::pipe;
};

struct Started {
    pid_t child = -1;
    int in = -1;  // to write to
    int out = -1; // to read from
};

// Its standard error goes to the end of `log_file`. Throws when it cannot be started.
Started start_program(const HostOptions& options, const std::filesystem::path& log_file);

} // namespace demur::test
