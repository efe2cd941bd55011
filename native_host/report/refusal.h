// A file that is no export.
#pragma once

#include <string>

namespace demur {

// Throws Error(bad_input) with `why` and what to do about it.
[[noreturn]] void refuse_export(const std::string& why);

} // namespace demur
