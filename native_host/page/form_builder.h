// Puts controls together into forms: `<form>` elements, and groups of controls outside any that have a title and a
// way to send them.
#pragma once

#include "page/raw_page.h"

#include <vector>

namespace demur {

// In document order of their first control.
std::vector<Form> build_forms(const RawPage& raw);

} // namespace demur
