// What demur-net is asked and what it answers: one JSON object a line on its stdin, one a line on its stdout, in order.
#pragma once

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace demur::net {

struct FetchRequest {
    std::string id;                           // comes back in the answer
    std::string url;                          // https, port 443, a host of the allow list
    std::optional<std::string> etag;          // of the last visit: the answer may then be "not modified"
    std::optional<std::string> last_modified; // HTTP date of the last visit
    // RFC 3161: a TimeStampReq in base64 is posted instead of a page read; the one thing that demur-net ever sends. No redirect
    // is followed then.
    std::optional<std::string> time_stamp{};
};
BOOST_DESCRIBE_STRUCT(FetchRequest, (), (id, url, etag, last_modified, time_stamp))

// Append only.
enum class FetchFault {
    bad_request,         // the line is no request, or the URL is not https on port 443
    host_not_allowed,    // the URL, or a redirect, names a host that is not on the list
    address_not_allowed, // the name leads to a private, loopback or link-local address
    dns,
    connect,
    certificate,
    timeout,     // the whole fetch took too long, or the server sends too slowly
    too_large,   // more decoded bytes than --max-bytes
    redirects,   // too many
    http_status, // 4xx, 5xx, or another status without a page
    bad_answer,  // the server does not speak proper HTTP
};
BOOST_DESCRIBE_ENUM(FetchFault, bad_request, host_not_allowed, address_not_allowed, dns, connect, certificate, timeout, too_large,
                    redirects, http_status, bad_answer)

struct FetchError {
    FetchFault code = FetchFault::bad_answer;
    std::string message;
    std::string hint; // what to do next
};
BOOST_DESCRIBE_STRUCT(FetchError, (), (code, message, hint))

struct FetchAnswer {
    std::string id;
    std::int64_t status = 0; // of the last response; 0 when there was none
    std::string final_url;   // after redirects
    std::optional<std::string> etag;
    std::optional<std::string> last_modified;
    bool not_modified = false;
    std::optional<std::string> body;        // decoded, when it is valid UTF-8
    std::optional<std::string> body_base64; // when it is not
    std::optional<FetchError> error;
};
BOOST_DESCRIBE_STRUCT(FetchAnswer, (), (id, status, final_url, etag, last_modified, not_modified, body, body_base64, error))

} // namespace demur::net
