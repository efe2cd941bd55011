// Errors of every module: one exception type that carries a stable code, what happened, and what to do next.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>

namespace demur {

// Append only: the values are part of the protocol (see messaging/rpc.h).
enum class ErrorCode {
    bad_input,     // what was given does not have the shape that was asked for
    too_large,     // over a cap in base/limits.h
    not_found,     // the named thing does not exist
    conflict,      // the state has moved on (for example an objection already confirmed)
    io,            // reading or writing failed
    disk_full,     // no space left; nothing that was acknowledged is lost
    not_writable,  // the data directory cannot be written
    version_newer, // the journal was written by a newer Demur
    corrupt,       // the journal or an export does not verify
    refused,       // a rule forbids it (host not in a pack, caller not allowed)
    unavailable,   // a part that is needed is not there (demur-net, a browser)
    internal,      // a fault of Demur itself
};

std::string_view name_of(ErrorCode code);

class Error : public std::runtime_error {
public:
    // `hint` says what to do next, as a sentence for a person; it may be empty.
    Error(ErrorCode code, const std::string& what, std::string hint = {}) : std::runtime_error(what), code_(code), hint_(std::move(hint)) {}

    [[nodiscard]] ErrorCode code() const noexcept { return code_; }
    [[nodiscard]] const std::string& hint() const noexcept { return hint_; }

private:
    ErrorCode code_;
    std::string hint_;
};

} // namespace demur
