// One JSON-RPC 2.0 message in, one out.
#pragma once

#include "messaging/rpc_error.h"

#include <boost/json.hpp>

#include <exception>
#include <optional>
#include <string>
#include <string_view>

namespace demur::rpc {

// A fault that is answered with an error of the protocol.
struct Fault {
    ErrorNumber number = ErrorNumber::internal;
    std::string message;
    std::string hint; // may be empty
};
Fault fault_of(const Error& error);

// For handlers whose fault has a number of its own.
class FaultError : public std::exception {
public:
    explicit FaultError(Fault fault) : fault_(std::move(fault)) {}
    [[nodiscard]] const Fault& fault() const noexcept { return fault_; }
    [[nodiscard]] const char* what() const noexcept override { return fault_.message.c_str(); }

private:
    Fault fault_;
};

// A message as it came. Its values live in the memory resource given to parse_request.
struct Request {
    explicit Request(const boost::json::storage_ptr& memory) : message(memory) {}

    boost::json::value id;     // string or number; null when it could not be read
    bool notification = false; // no id: never executed, never answered
    std::string_view method;
    const boost::json::value* params = nullptr; // null when there are none
    std::optional<Fault> fault;                 // what is wrong with it, if anything
    boost::json::value message;                 // keeps what the others point to
};

// Caps the depth and the number of values before they take memory. Throws nothing: faults are in the result.
Request parse_request(std::string_view text, const boost::json::storage_ptr& memory);

boost::json::value success(const boost::json::value& id, boost::json::value result);
boost::json::value failure(const boost::json::value& id, const Fault& fault);

} // namespace demur::rpc
