// The only kind of URL that demur-net follows, read with the same parser that will connect.
#pragma once

#include "net/fetch.h"

#include <string>
#include <vector>

namespace demur::net {

struct HttpsUrl {
    std::string text; // normalised
    std::string host; // lower case
};

// A fault of the fetch, on its way to the answer's `error`.
struct FetchFailure {
    FetchError error;
};

// Throws FetchFailure: bad_request (not https, another port, a user name in it) or host_not_allowed.
HttpsUrl read_https_url(const std::string& url, const std::vector<std::string>& allowed_hosts);

} // namespace demur::net
