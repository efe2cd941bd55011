// Which controls belong together, inside form elements and outside any.
#pragma once

#include "page/raw_page.h"

#include <vector>

namespace demur {

struct ControlGroup {
    const GumboNode* around = nullptr; // the form element, or the nearest element with a way to send
    bool is_form_element = false;
    std::vector<const RawControl*> members; // in document order
};

// In document order of their first control. Outside form elements only what both asks and has a way to send.
std::vector<ControlGroup> group_controls(const RawPage& raw);

// Not a button.
bool is_field(const RawControl& control);
bool is_within(const GumboNode* node, const GumboNode* container);
// html or body.
bool is_root(const GumboNode* node);

} // namespace demur
