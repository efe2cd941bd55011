// A file that is no export, or none that can be checked.
#pragma once

#include "base/error.h"

#include <string>

namespace demur {

// Throws Error(bad_input) with `why` and what to do about it.
[[noreturn]] void refuse_export(const std::string& why);
// What was thrown of an export, with what to do about it.
Error with_hint(const Error& error);

} // namespace demur
