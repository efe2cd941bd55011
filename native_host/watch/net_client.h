// The program demur-net, started for as long as this object lives, asked over its stdin and stdout.
#pragma once

#include "net/fetch.h"
#include "net/lines.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <sys/types.h>
#include <vector>

namespace demur::watch {

class NetClient {
public:
    // Throws Error(unavailable) when the program is not there, Error(io) when it cannot be started. Ignores SIGPIPE for
    // the whole process: a demur-net that dies must be an error, not the end of this program.
    NetClient(const std::filesystem::path& program, const std::vector<std::string>& arguments, std::chrono::milliseconds answer_within);
    // Ends the program: by the end of its stdin, and if that does not help within a second, by force.
    ~NetClient();
    NetClient(const NetClient&) = delete;
    NetClient& operator=(const NetClient&) = delete;
    NetClient(NetClient&&) = delete;
    NetClient& operator=(NetClient&&) = delete;

    // What goes wrong with the page is in the answer's `error`. Throws Error(unavailable) when demur-net itself fails.
    net::FetchAnswer fetch(const net::FetchRequest& request);

private:
    int requests_ = -1;
    int answers_ = -1;
    pid_t child_ = -1;
    std::chrono::milliseconds answer_within_;
    net::LineReader reader_;
};

} // namespace demur::watch
