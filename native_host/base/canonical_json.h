// The JSON Canonicalization Scheme (RFC 8785) for values without fractions: what the hash chain is computed over.
#pragma once

#include <boost/json/value.hpp>

#include <string>

namespace demur {

// Object members in order of their names' UTF-16 code units, no white space, the shortest escapes.
// Throws Error(bad_input): a number with a fraction or exponent, an integer beyond 2^53 - 1 (RFC 8785 would lose
// digits), a string that is not UTF-8, nesting deeper than limits::json_depth.
std::string canonical_json(const boost::json::value& value);

} // namespace demur
