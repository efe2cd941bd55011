// The greeting: which protocol both sides speak.
#pragma once

#include <boost/describe.hpp>
#include <boost/json/value.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace demur::rpc {

// hello
struct ProtocolRange {
    std::int64_t min = 1;
    std::int64_t max = 1;
};
BOOST_DESCRIBE_STRUCT(ProtocolRange, (), (min, max))
struct Program {
    std::string name;
    std::string version;
};
BOOST_DESCRIBE_STRUCT(Program, (), (name, version))
struct HelloParams {
    ProtocolRange protocol;
    Program client;
};
BOOST_DESCRIBE_STRUCT(HelloParams, (), (protocol, client))
struct HelloResult {
    std::int64_t protocol = 1;
    Program host;
    std::vector<std::string> features;
};
BOOST_DESCRIBE_STRUCT(HelloResult, (), (protocol, host, features))

// ping: any JSON comes back
struct PingParams {
    std::optional<boost::json::value> payload;
};
BOOST_DESCRIBE_STRUCT(PingParams, (), (payload))

struct Nothing {};
BOOST_DESCRIBE_STRUCT(Nothing, (), ())

} // namespace demur::rpc
