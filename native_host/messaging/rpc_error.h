// The errors of the protocol: one number and one name each, append only.
#pragma once

#include "base/error.h"

#include <span>
#include <string_view>

namespace demur::rpc {

enum class ErrorNumber : int {
    parse_error = -32700,
    invalid_request = -32600,
    unknown_method = -32601,
    bad_params = -32602,
    internal = -32603,
    hello_first = -32001,
    no_common_protocol = -32002,
    caller_refused = -32003,
    too_large = -32004,
    not_found = -32005,
    conflict = -32006,
    io = -32007,
    disk_full = -32008,
    not_writable = -32009,
    version_newer = -32010,
    corrupt = -32011,
    refused = -32012,
    unavailable = -32013,
    message_too_large = -32014,
    reply_too_large = -32015,
};

struct ErrorEntry {
    ErrorNumber number;
    std::string_view name;    // data.code on the wire
    std::string_view meaning; // for PROTOCOL.md
};

std::span<const ErrorEntry> error_table();
std::string_view name_of(ErrorNumber number);
ErrorNumber number_of(ErrorCode code);

} // namespace demur::rpc
