// The frames and JSON-RPC messages of a host that runs.
#include "host_process.h"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <cstring>

namespace demur::test {

std::string frame(std::string_view body)
{
    const auto length = static_cast<std::uint32_t>(body.size());
    std::string bytes(sizeof length, '\0');
    std::memcpy(bytes.data(), &length, sizeof length);
    return bytes.append(body);
}

json::object request(int id, std::string_view method, json::value params)
{
    return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}};
}

bool HostProcess::send(const json::value& message)
{
    return send_bytes(frame(json::serialize(message)));
}

std::optional<std::string> HostProcess::read_body()
{
    std::uint32_t length = 0;
    std::array<char, sizeof length> prefix{};
    if (!read_exactly(prefix.data(), prefix.size())) {
        return std::nullopt;
    }
    std::memcpy(&length, prefix.data(), sizeof length);
    EXPECT_LE(length, 1024U * 1024U) << "browsers close the port over 1 MiB";
    std::string body(length, '\0');
    return read_exactly(body.data(), body.size()) ? std::optional(std::move(body)) : std::nullopt;
}

json::object HostProcess::read()
{
    const std::optional<std::string> body = read_body();
    if (!body) {
        ADD_FAILURE() << "no frame; the host says: " << log();
        return {};
    }
    boost::system::error_code ec;
    json::parse_options options;
    options.max_depth = 128; // deeper than the host's own bound, which its tests reach
    const json::value message = json::parse(*body, ec, {}, options);
    EXPECT_FALSE(ec) << "not JSON: " << body->substr(0, 200);
    return message.is_object() ? message.get_object() : json::object();
}

json::object HostProcess::call(std::string_view method, json::value params)
{
    const int id = next_id_++;
    EXPECT_TRUE(send(request(id, method, std::move(params))));
    json::object answer = read();
    EXPECT_EQ(answer["id"], json::value(id)) << json::serialize(answer);
    return answer;
}

json::object HostProcess::result_of(std::string_view method, json::value params)
{
    json::object answer = call(method, std::move(params));
    const json::value* result = answer.if_contains("result");
    EXPECT_NE(result, nullptr) << method << ": " << json::serialize(answer);
    return result != nullptr && result->is_object() ? result->get_object() : json::object();
}

std::string HostProcess::error_of(std::string_view method, json::value params)
{
    const json::value answer = call(method, std::move(params));
    boost::system::error_code ec;
    const json::value* name = answer.find_pointer("/error/data/code", ec);
    EXPECT_NE(name, nullptr) << method << ": " << json::serialize(answer);
    return name != nullptr && name->is_string() ? std::string(name->get_string()) : std::string();
}

json::object HostProcess::hello()
{
    return result_of("hello", {{"protocol", {{"min", 1}, {"max", 1}}}, {"client", {{"name", "test"}, {"version", "1"}}}});
}

} // namespace demur::test
