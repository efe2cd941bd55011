// The module's data files by name (without ".json").
#pragma once

#include "objection_data.h"

#include <boost/json.hpp>

#include <algorithm>
#include <string_view>

namespace demur {

inline boost::json::value parse_embedded(std::string_view text)
{
    return boost::json::parse(boost::json::string_view(text.data(), text.size()));
}

inline boost::json::value read_embedded(std::string_view name)
{
    const auto files = objection_data::files();
    return parse_embedded(std::ranges::find(files, name, &objection_data::File::name)->text);
}

} // namespace demur
