// Where the data stands in a page that is too large to be held at once.
#pragma once

#include "report/byte_source.h"

#include <cstdint>
#include <optional>

namespace demur {

struct PagePlaces {
    ByteRange data;
    bool has_bracket = false; // "<", which Demur never writes there
    bool has_twin = false;    // another place for data after it: a browser shows the one or the other
};
// As find_page_data() finds it.
std::optional<PagePlaces> find_page_places(Window& html);

} // namespace demur
