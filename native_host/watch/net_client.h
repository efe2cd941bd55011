// demur-net, asked for public pages.
#pragma once

#include "net/fetch.h"
#include "net/net_process.h"

#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace demur::watch {

class NetClient {
public:
    // Throws as NetProcess does.
    NetClient(const std::filesystem::path& program, const std::vector<std::string>& arguments, std::chrono::milliseconds answer_within);

    // What goes wrong with the page is in the answer's `error`. Throws Error(unavailable) when demur-net itself fails.
    net::FetchAnswer fetch(const net::FetchRequest& request);

private:
    net::NetProcess process_;
};

} // namespace demur::watch
