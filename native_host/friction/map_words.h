// How flows, dates and numbers are called in the titles of maps and in their comparison. English.
#pragma once

#include "flow/flow_pack.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace demur {

// "Facebook 2025"; of another form of the same generation also what its id adds: "Facebook 2025 policy".
std::string flow_words(const FlowPack& flow);
// "May 2025" for "2025-05-27" and "2025-05", "2025" for "2025"; empty for anything else.
std::string period_words(std::string_view dated);
// "no", "one" ... "twelve", then digits. Not negative.
std::string number_words(std::int64_t number);
// "a" or "an".
std::string with_article(const std::string& noun);
// "privacy centre" for "privacy_centre".
std::string spaced(std::string_view token);

} // namespace demur
