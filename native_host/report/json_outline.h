// The members of the JSON object that an export is, and where they stand. The rest of verify relies on what was checked here.
#pragma once

#include "report/byte_source.h"

#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct OutlinedMember {
    std::string name;
    ByteRange value;
    char first = '\0';          // of the value: which kind it is of
    std::uint64_t elements = 0; // of a list
};

struct JsonOutline {
    std::vector<OutlinedMember> members;
    // Null when there is none.
    [[nodiscard]] const OutlinedMember* find(std::string_view name) const;
};

// Reads all of the text. Throws Error(bad_input) unless it is one JSON object in which no object has a name twice, of any depth up to
// limits::json_depth: exactly what Boost.JSON takes of that. Error(too_large) for more names than limits::json_values in one object, and
// for more than limits::export_names bytes of the file's own.
JsonOutline outline_json(Window& text);

} // namespace demur
