#include "messaging/rpc_error.h"

#include <algorithm>
#include <array>

namespace demur::rpc {

namespace {

constexpr std::array table{
    ErrorEntry{ErrorNumber::parse_error, "parse_error", "The frame is not JSON, not UTF-8, or nested too deeply."},
    ErrorEntry{ErrorNumber::invalid_request, "invalid_request", "The message is not a JSON-RPC 2.0 request."},
    ErrorEntry{ErrorNumber::unknown_method, "unknown_method", "This host does not know the method. An update may."},
    ErrorEntry{ErrorNumber::bad_params, "bad_input", "A parameter is missing or has the wrong shape; the message names it."},
    ErrorEntry{ErrorNumber::internal, "internal", "A fault of Demur itself."},
    ErrorEntry{ErrorNumber::hello_first, "hello_first", "The first call must be hello."},
    ErrorEntry{ErrorNumber::no_common_protocol, "no_common_protocol",
               "The version ranges of host and client do not meet; one of them needs an update."},
    ErrorEntry{ErrorNumber::caller_refused, "caller_refused",
               "The program was started by an extension that it does not know. It ends after this answer."},
    ErrorEntry{ErrorNumber::too_large, "too_large", "Something in the message is over a limit."},
    ErrorEntry{ErrorNumber::not_found, "not_found", "The named thing does not exist."},
    ErrorEntry{ErrorNumber::conflict, "conflict", "The state has moved on, for example an objection that is confirmed already."},
    ErrorEntry{ErrorNumber::io, "io", "Reading or writing failed."},
    ErrorEntry{ErrorNumber::disk_full, "disk_full", "No space is left. Nothing that was acknowledged is lost."},
    ErrorEntry{ErrorNumber::not_writable, "not_writable", "The data directory cannot be written."},
    ErrorEntry{ErrorNumber::version_newer, "version_newer", "The journal was written by a newer Demur."},
    ErrorEntry{ErrorNumber::corrupt, "corrupt", "The journal or a file in it does not verify."},
    ErrorEntry{ErrorNumber::refused, "refused", "A rule forbids it."},
    ErrorEntry{ErrorNumber::unavailable, "unavailable", "A part that is needed is not there."},
    ErrorEntry{ErrorNumber::message_too_large, "message_too_large",
               "A frame is empty or over the limit. Its id is null, and the host ends after it: what follows could not be told apart."},
    ErrorEntry{ErrorNumber::reply_too_large, "reply_too_large",
               "The answer would be over 1 MiB, where browsers close the port. Ask for less or in pieces."},
};

} // namespace

std::span<const ErrorEntry> error_table()
{
    return table;
}

std::string_view name_of(ErrorNumber number)
{
    const auto* const found = std::ranges::find(table, number, &ErrorEntry::number);
    return found == table.end() ? "internal" : found->name;
}

ErrorNumber number_of(ErrorCode code)
{
    switch (code) {
    case ErrorCode::bad_input: return ErrorNumber::bad_params;
    case ErrorCode::too_large: return ErrorNumber::too_large;
    case ErrorCode::not_found: return ErrorNumber::not_found;
    case ErrorCode::conflict: return ErrorNumber::conflict;
    case ErrorCode::io: return ErrorNumber::io;
    case ErrorCode::disk_full: return ErrorNumber::disk_full;
    case ErrorCode::not_writable: return ErrorNumber::not_writable;
    case ErrorCode::version_newer: return ErrorNumber::version_newer;
    case ErrorCode::corrupt: return ErrorNumber::corrupt;
    case ErrorCode::refused: return ErrorNumber::refused;
    case ErrorCode::unavailable: return ErrorNumber::unavailable;
    case ErrorCode::internal: return ErrorNumber::internal;
    }
    return ErrorNumber::internal;
}

} // namespace demur::rpc
