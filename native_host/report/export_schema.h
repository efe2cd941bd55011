// The JSON Schema (2020-12) of the JSON export, from the types that write it.
#pragma once

#include <boost/json/object.hpp>

#include <string>

namespace demur {

boost::json::object export_schema();
// As the published file has it: indented, with a line end.
std::string export_schema_text();

} // namespace demur
