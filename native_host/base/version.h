// The version that this program was built as.
#pragma once

#include <string_view>

namespace demur {

// "0.1.0"
std::string_view version();

} // namespace demur
