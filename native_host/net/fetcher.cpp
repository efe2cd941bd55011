#include "net/fetcher.h"

#include "base/base64.h"
#include "base/error.h"
#include "base/utf8.h"
#include "base/version.h"
#include "net/address_rule.h"
#include "net/curl_handle.h"
#include "net/https_url.h"

#include <algorithm>
#include <string_view>
#include <unistd.h>
#include <utility>

namespace demur::net {

namespace {

using Clock = std::chrono::steady_clock;

constexpr int most_redirects = 5;
constexpr long connect_timeout_ms = 10'000;
// Slower than this for this long is a stalled server, however much of the total time is left.
constexpr long slowest_bytes_per_second = 64;
constexpr long slowest_for_seconds = 10;

bool is_header_value(const std::string& text)
{
    return text.size() <= 1024 && std::all_of(text.begin(), text.end(), [](char c) { return c >= ' ' && c <= '~'; });
}

} // namespace

struct Fetcher::Impl {
    FetchRules rules;
    std::unique_ptr<CURL, EasyCleanup> handle;
    List routes;
    // Of the hop under way:
    std::string host;
    std::string body;
    bool too_large = false;
    bool address_refused = false;

    static std::size_t write(char* data, std::size_t, std::size_t size, void* self)
    {
        auto& impl = *static_cast<Impl*>(self);
        if (size > impl.rules.max_bytes - impl.body.size()) {
            impl.too_large = true;
            return 0;
        }
        impl.body.append(data, size);
        return size;
    }

    static curl_socket_t open_socket(void* self, curlsocktype, curl_sockaddr* address)
    {
        auto& impl = *static_cast<Impl*>(self);
        const bool named = std::any_of(impl.rules.connect_to.begin(), impl.rules.connect_to.end(), [&](const ConnectTo& route) {
            return route.host == impl.host && route.port == 443 && route.names(&address->addr, address->addrlen);
        });
        if (!named && !is_public_address(&address->addr, address->addrlen)) {
            impl.address_refused = true;
            return CURL_SOCKET_BAD;
        }
        return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
    }

    void prepare();
    void get(const HttpsUrl& url, const FetchRequest& request, Clock::time_point deadline);
    FetchError explain(CURLcode code) const;
    std::optional<std::string> header(const char* name) const;
    std::string redirect() const;
    void follow(const FetchRequest& request, FetchAnswer& answer);
    void keep_body(FetchAnswer& answer);
};

// What every fetch has in common. Settings that must not come from the environment are set against it.
void Fetcher::Impl::prepare()
{
    CURL* curl = handle.get();
    set(curl, CURLOPT_PROTOCOLS_STR, "https");
    set(curl, CURLOPT_FOLLOWLOCATION, 0L);
    set(curl, CURLOPT_PROXY, "");
    set(curl, CURLOPT_NETRC, static_cast<long>(CURL_NETRC_IGNORED));
    set(curl, CURLOPT_NOSIGNAL, 1L);
    set(curl, CURLOPT_SSL_VERIFYPEER, 1L);
    set(curl, CURLOPT_SSL_VERIFYHOST, 2L);
    set(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!rules.ca_file.empty()) {
        set(curl, CURLOPT_CAINFO, rules.ca_file.c_str());
        set(curl, CURLOPT_CAPATH, static_cast<char*>(nullptr)); // these authorities instead of the system's
    }
    set(curl, CURLOPT_USERAGENT, ("demur/" + std::string(version())).c_str());
    set(curl, CURLOPT_ACCEPT_ENCODING, "");
    set(curl, CURLOPT_CONNECTTIMEOUT_MS, connect_timeout_ms);
    set(curl, CURLOPT_LOW_SPEED_LIMIT, slowest_bytes_per_second);
    set(curl, CURLOPT_LOW_SPEED_TIME, slowest_for_seconds);
    set(curl, CURLOPT_MAXFILESIZE_LARGE, static_cast<curl_off_t>(rules.max_bytes));
    set(curl, CURLOPT_WRITEFUNCTION, &Impl::write);
    set(curl, CURLOPT_WRITEDATA, this);
    set(curl, CURLOPT_OPENSOCKETFUNCTION, &Impl::open_socket);
    set(curl, CURLOPT_OPENSOCKETDATA, this);
    for (const ConnectTo& route : rules.connect_to) {
        add(routes, route.text());
    }
    set(curl, CURLOPT_CONNECT_TO, routes.get());
}

void Fetcher::Impl::get(const HttpsUrl& url, const FetchRequest& request, Clock::time_point deadline)
{
    host = url.host;
    body.clear();
    too_large = false;
    address_refused = false;

    List headers;
    std::string posted;
    if (request.time_stamp) {
        posted = base64_decode(*request.time_stamp).value_or("");
        add(headers, "Accept: application/timestamp-reply");
        add(headers, "Content-Type: application/timestamp-query");
        set(handle.get(), CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(posted.size()));
        set(handle.get(), CURLOPT_POSTFIELDS, posted.data());
    } else {
        set(handle.get(), CURLOPT_HTTPGET, 1L);
        add(headers, "Accept: text/html,application/xhtml+xml");
        add(headers, "Accept-Language: en"); // one language, so that visits compare
    }
    if (request.etag) {
        add(headers, "If-None-Match: " + *request.etag);
    }
    if (request.last_modified) {
        add(headers, "If-Modified-Since: " + *request.last_modified);
    }
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
    if (left <= 0) {
        throw FetchFailure{explain(CURLE_OPERATION_TIMEDOUT)};
    }
    set(handle.get(), CURLOPT_URL, url.text.c_str());
    set(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    set(handle.get(), CURLOPT_TIMEOUT_MS, static_cast<long>(left));
    const CURLcode code = curl_easy_perform(handle.get());
    set(handle.get(), CURLOPT_HTTPHEADER, static_cast<curl_slist*>(nullptr));
    set(handle.get(), CURLOPT_POSTFIELDS, static_cast<char*>(nullptr));
    if (code != CURLE_OK) {
        throw FetchFailure{explain(code)};
    }
}

FetchError Fetcher::Impl::explain(CURLcode code) const
{
    const std::string said = std::string(" (") + curl_easy_strerror(code) + ")";
    if (too_large || code == CURLE_FILESIZE_EXCEEDED) {
        return {FetchFault::too_large, host + " sent more than " + std::to_string(rules.max_bytes) + " bytes",
                "A public page is far smaller; look at it in a browser."};
    }
    if (address_refused && code == CURLE_COULDNT_CONNECT) {
        return {FetchFault::address_not_allowed, host + " leads to a private, loopback or reserved address",
                "Check the name server: a public page does not live there."};
    }
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return {FetchFault::timeout, host + " did not answer in time", "Try again later, or allow more with --timeout."};
    case CURLE_COULDNT_RESOLVE_HOST: return {FetchFault::dns, "the name " + host + " was not found", "Check the network connection."};
    case CURLE_COULDNT_CONNECT:
        return {FetchFault::connect, "no connection to " + host, "Check the network connection, or try again later."};
    case CURLE_PEER_FAILED_VERIFICATION:
        return {FetchFault::certificate, "the certificate of " + host + " does not hold" + said,
                "Someone may stand between; check the clock, and do not go on."};
    case CURLE_SSL_CACERT_BADFILE:
        return {FetchFault::certificate, "the file of certificate authorities cannot be read" + said, "Check --ca-file."};
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR: return {FetchFault::connect, "the connection to " + host + " broke" + said, "Try again later."};
    default: return {FetchFault::bad_answer, host + " gave no proper answer" + said, "Try again later."};
    }
}

std::optional<std::string> Fetcher::Impl::header(const char* name) const
{
    curl_header* found = nullptr;
    if (curl_easy_header(handle.get(), name, 0, CURLH_HEADER, -1, &found) != CURLHE_OK || !is_header_value(found->value)) {
        return std::nullopt;
    }
    return found->value;
}

// Where the response sends the fetch on to, or empty.
std::string Fetcher::Impl::redirect() const
{
    char* url = nullptr;
    curl_easy_getinfo(handle.get(), CURLINFO_REDIRECT_URL, &url);
    return url == nullptr ? "" : url;
}

void Fetcher::Impl::keep_body(FetchAnswer& answer)
{
    if (valid_utf8(body)) {
        answer.body = std::move(body);
    } else {
        answer.body_base64 = base64_encode(body);
    }
    body = {};
}

void Fetcher::Impl::follow(const FetchRequest& request, FetchAnswer& answer)
{
    const Clock::time_point deadline = Clock::now() + rules.timeout;
    std::string next = request.url;
    for (int hop = 0; hop == 0 || !next.empty(); ++hop) {
        if (hop > most_redirects) {
            throw FetchFailure{{FetchFault::redirects, "more than " + std::to_string(most_redirects) + " redirects from " + host,
                                "Look at the page in a browser."}};
        }
        const HttpsUrl url = read_https_url(next, rules.hosts);
        get(url, request, deadline);
        answer.final_url = url.text;
        long status = 0;
        curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &status);
        answer.status = status;
        next = request.time_stamp ? std::string() : redirect();
    }
    answer.not_modified = answer.status == 304 && (request.etag || request.last_modified);
    if (answer.status != 200 && !answer.not_modified) {
        throw FetchFailure{
            {FetchFault::http_status, host + " answered with status " + std::to_string(answer.status),
             answer.status >= 500 ? "Try again later." : "The page may have moved or need a login; look at it in a browser."}};
    }
    answer.etag = header("etag");
    answer.last_modified = header("last-modified");
    if (!answer.not_modified) {
        keep_body(answer);
    }
}

Fetcher::Fetcher(FetchRules rules) : impl_(std::make_unique<Impl>())
{
    impl_->rules = std::move(rules);
    if (curl_global_init(CURL_GLOBAL_DEFAULT) != CURLE_OK) {
        throw Error(ErrorCode::unavailable, "libcurl does not start");
    }
    impl_->handle.reset(curl_easy_init());
    if (impl_->handle == nullptr) {
        throw Error(ErrorCode::unavailable, "libcurl gives no handle");
    }
    impl_->prepare();
}

Fetcher::~Fetcher()
{
    impl_.reset();
    curl_global_cleanup();
}

FetchAnswer Fetcher::fetch(const FetchRequest& request)
{
    FetchAnswer answer;
    answer.id = request.id;
    try {
        if (request.time_stamp && base64_decode(*request.time_stamp).value_or("").empty()) {
            throw FetchFailure{{FetchFault::bad_request, "time_stamp: expected base64", "Send the request's bytes in base64."}};
        }
        if (!is_header_value(request.etag.value_or("")) || !is_header_value(request.last_modified.value_or(""))) {
            throw FetchFailure{{FetchFault::bad_request, "etag or last_modified is no header value", "Leave it out."}};
        }
        impl_->follow(request, answer);
    } catch (const FetchFailure& failure) {
        answer.error = failure.error;
    }
    return answer;
}

} // namespace demur::net
