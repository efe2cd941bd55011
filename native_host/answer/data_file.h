// The module's data files by name (without ".json").
#pragma once

#include "answer_data.h"

#include <boost/json.hpp>

#include <algorithm>
#include <optional>
#include <string_view>

namespace demur {

inline std::optional<std::string_view> data_text(std::string_view name)
{
    const auto files = answer_data::files();
    const auto found = std::find_if(files.begin(), files.end(), [name](const answer_data::File& file) { return file.name == name; });
    return found == files.end() ? std::nullopt : std::optional(found->text);
}

// Precondition: there is such a file.
inline boost::json::value read_data(std::string_view name)
{
    const std::string_view text = data_text(name).value();
    return boost::json::parse(boost::json::string_view(text.data(), text.size()));
}

} // namespace demur
