// The heading that names a form.
#pragma once

#include "page/control_groups.h"

#include <string>

namespace demur {

// Empty when nothing names it.
std::string title_of_group(const ControlGroup& group, const RawPage& raw);

} // namespace demur
