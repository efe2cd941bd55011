// What the protocol looks like from outside, made from the described types: JSON Schema, TypeScript, Markdown.
#pragma once

#include <boost/json/object.hpp>

#include <string>

namespace demur::rpc {

// JSON Schema 2020-12: `$defs` holds every type; `methods`, `errors` and `limits` are the protocol's own keywords.
boost::json::object protocol_schema();
// extension/src/protocol/types.ts
std::string typescript_types();
// PROTOCOL.md
std::string protocol_markdown();

} // namespace demur::rpc
