#include "net/https_url.h"

#include "net/connect_to.h"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

namespace demur::net {

namespace {

struct UrlCleanup {
    void operator()(CURLU* url) const { curl_url_cleanup(url); }
};

std::string part(CURLU* url, CURLUPart which, unsigned flags)
{
    char* text = nullptr;
    const CURLUcode code = curl_url_get(url, which, &text, flags);
    std::string copy = code == CURLUE_OK && text != nullptr ? text : "";
    curl_free(text);
    return copy;
}

[[noreturn]] void bad(const std::string& message)
{
    throw FetchFailure{{FetchFault::bad_request, message, "Only https URLs on port 443 without a user name are fetched."}};
}

} // namespace

HttpsUrl read_https_url(const std::string& url, const std::vector<std::string>& allowed_hosts)
{
    const std::unique_ptr<CURLU, UrlCleanup> parsed(curl_url());
    if (parsed == nullptr || url.find('\0') != std::string::npos
        || curl_url_set(parsed.get(), CURLUPART_URL, url.c_str(), 0) != CURLUE_OK) {
        bad("not an absolute https URL");
    }
    if (part(parsed.get(), CURLUPART_SCHEME, 0) != "https") {
        bad("the URL's scheme is not https");
    }
    if (part(parsed.get(), CURLUPART_PORT, CURLU_DEFAULT_PORT) != "443") {
        bad("the URL names a port other than 443");
    }
    if (!part(parsed.get(), CURLUPART_USER, 0).empty() || !part(parsed.get(), CURLUPART_PASSWORD, 0).empty()) {
        bad("the URL holds a user name or a password");
    }
    curl_url_set(parsed.get(), CURLUPART_FRAGMENT, nullptr, 0);
    HttpsUrl result{part(parsed.get(), CURLUPART_URL, 0), lower_ascii(part(parsed.get(), CURLUPART_HOST, 0))};
    if (std::find(allowed_hosts.begin(), allowed_hosts.end(), result.host) == allowed_hosts.end()) {
        throw FetchFailure{{FetchFault::host_not_allowed, "the host " + result.host + " is not on the list",
                            "Only the hosts that the flow packs name are fetched; see `demur flows`."}};
    }
    return result;
}

} // namespace demur::net
