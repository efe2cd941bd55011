// One page over https, by libcurl, under rules that are the same for every hop.
#pragma once

#include "net/connect_to.h"
#include "net/fetch.h"

#include <chrono>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

namespace demur::net {

struct FetchRules {
    std::vector<std::string> hosts; // lower case
    std::vector<ConnectTo> connect_to;
    std::string ca_file; // empty: the system's authorities
    std::chrono::milliseconds timeout{};
    std::size_t max_bytes = 0; // of the decoded body
};

class Fetcher {
public:
    // Throws Error(unavailable) when libcurl cannot be set up.
    explicit Fetcher(FetchRules rules);
    ~Fetcher();
    Fetcher(const Fetcher&) = delete;
    Fetcher& operator=(const Fetcher&) = delete;
    Fetcher(Fetcher&&) = delete;
    Fetcher& operator=(Fetcher&&) = delete;

    // What goes wrong is in the answer's `error`.
    FetchAnswer fetch(const FetchRequest& request);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

} // namespace demur::net
