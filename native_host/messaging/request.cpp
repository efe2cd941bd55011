#include "messaging/request.h"

#include "base/limits.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace demur::rpc {

namespace json = boost::json;

namespace {

constexpr std::size_t longest_id = 200;
constexpr std::size_t parser_stack = 16UL * 1024;

json::value parse(std::string_view text, const json::storage_ptr& memory, boost::system::error_code& ec)
{
    json::parse_options options;
    options.max_depth = limits::json_depth;
    std::array<unsigned char, parser_stack> stack; // NOLINT(cppcoreguidelines-pro-type-member-init): scratch space
    json::parser parser(json::storage_ptr(), options, stack.data(), stack.size());
    parser.reset(memory);
    parser.write(text.data(), text.size(), ec);
    return ec ? json::value(nullptr) : parser.release();
}

bool usable_id(const json::value& id)
{
    if (id.is_string()) {
        return id.get_string().size() <= longest_id;
    }
    return id.is_number() && !(id.is_double() && !std::isfinite(id.get_double()));
}

std::string_view name_parse_error(const boost::system::error_code& ec)
{
    return ec == json::error::too_deep ? "the message is nested too deeply" : "the message is not JSON in UTF-8";
}

// What is wrong with the message as a request, or null.
const char* read_members(const json::object& object, Request& request)
{
    if (const json::value* id = object.if_contains("id")) {
        if (!usable_id(*id)) {
            return "id must be a number or a string of at most 200 bytes";
        }
        request.id = *id;
    } else {
        request.notification = true;
    }
    const json::value* version = object.if_contains("jsonrpc");
    if (version == nullptr || *version != "2.0") {
        return "jsonrpc must be \"2.0\"";
    }
    const json::value* method = object.if_contains("method");
    if (method == nullptr || !method->is_string()) {
        return "method must be a string";
    }
    request.method = method->get_string();
    request.params = object.if_contains("params");
    return nullptr;
}

} // namespace

Fault fault_of(const Error& error)
{
    return {number_of(error.code()), error.what(), error.hint()};
}

Request parse_request(std::string_view text, const json::storage_ptr& memory)
{
    Request request(memory);
    if (std::ranges::count(text, ',') > limits::json_values) {
        request.fault = Fault{ErrorNumber::too_large, "the message holds too many values", {}};
        return request;
    }
    boost::system::error_code ec;
    request.message = parse(text, memory, ec);
    if (ec) {
        request.fault = Fault{ErrorNumber::parse_error, std::string(name_parse_error(ec)), {}};
        return request;
    }
    const json::object* object = request.message.if_object();
    if (object == nullptr) {
        request.fault = Fault{ErrorNumber::invalid_request, "a message must be one object", {}};
        return request;
    }
    if (const char* wrong = read_members(*object, request)) {
        request.notification = false; // an answer with a null id is all that the sender can get
        request.fault = Fault{ErrorNumber::invalid_request, wrong, {}};
    }
    return request;
}

json::value success(const json::value& id, json::value result)
{
    return json::object{{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}

json::value failure(const json::value& id, const Fault& fault)
{
    json::object data{{"code", name_of(fault.number)}};
    if (!fault.hint.empty()) {
        data.emplace("hint", fault.hint);
    }
    return json::object{
        {"jsonrpc", "2.0"},
        {"id", id},
        {"error", json::object{{"code", static_cast<int>(fault.number)}, {"message", fault.message}, {"data", std::move(data)}}}};
}

} // namespace demur::rpc
