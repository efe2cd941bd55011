// What a control lets a person choose from.
#pragma once

#include "page/raw_page.h"

#include <string>
#include <vector>

namespace demur {

// Of selects, and of comboboxes whose list is in the page: by aria-controls or aria-owns, or inside the combobox. Empty where
// the list appears only when it is opened.
std::vector<Choice> options_of(const RawControl& raw, const RawPage& page, const std::string& type);

} // namespace demur
