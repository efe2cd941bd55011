// The program demur-net, started for as long as this object lives and asked over its stdin and stdout.
#pragma once

#include "net/lines.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace demur::net {

// Where it is: beside the running program.
std::filesystem::path net_program();

class NetProcess {
public:
    // `answer_line`: the most bytes of one answer. Throws Error(unavailable) when the program is not there, Error(io) when it
    // cannot be started. Ignores SIGPIPE for the whole process: a demur-net that dies must be an error, not the end of this
    // program.
    NetProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments, std::chrono::milliseconds answer_within,
               std::size_t answer_line);
    // Ends the program: by the end of its stdin, and if that does not help within a second, by force.
    ~NetProcess();
    NetProcess(const NetProcess&) = delete;
    NetProcess& operator=(const NetProcess&) = delete;
    NetProcess(NetProcess&&) = delete;
    NetProcess& operator=(NetProcess&&) = delete;

    // One line in, one line out. Throws Error(unavailable) when demur-net ends, is silent for too long or says too much.
    std::string ask(std::string_view line);

private:
    int requests_ = -1;
    int answers_ = -1;
    pid_t child_ = -1;
    std::chrono::milliseconds answer_within_;
    LineReader reader_;
};

// What is wrong with demur-net, as an Error(unavailable).
[[noreturn]] void throw_net_fault(const std::string& what);

} // namespace demur::net
