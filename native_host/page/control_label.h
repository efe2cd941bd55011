// What a control is called, and what explains it.
#pragma once

#include "page/raw_page.h"

#include <string>

namespace demur {

struct ControlLabel {
    std::string text;
    bool starred = false; // the label marks a required field
};

// `raw` is one of page.controls.
ControlLabel label_of(const RawControl& raw, const RawPage& page, const std::string& type);

// Placeholder, aria-describedby, and the text before the control where that is no other control's label.
std::string hint_of(const RawControl& raw, const RawPage& page, const std::string& label);

// The nearest fieldset or radiogroup around the element, or null.
const GumboNode* group_around(const GumboNode* element);

// The name of a fieldset, group, dialog or form from aria-labelledby, aria-label or legend; empty when it has none.
std::string group_name(const GumboNode* element, const RawPage& page);

// Its words stand after it: radios, boxes.
bool is_named_by_following_text(const std::string& type);

// The text of the elements whose ids the attribute lists.
std::string referenced_text(const GumboNode* node, const char* name, const RawPage& page);

} // namespace demur
