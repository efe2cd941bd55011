// How a recorded control is found again, and what stands for what was typed into it: values are never recorded.
#pragma once

#include "journal/step.h"

#include <boost/json/array.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace demur::userflow {

// By accessible name and role, by name alone, by text, and last by what its purpose usually is in HTML; empty when the step
// has no label.
boost::json::array selectors(const Step& step);

// The option of a choice that says one of these (FlowField::option_words) in `language`; empty when no words are known for them.
boost::json::array option_selectors(const std::vector<std::string>& meanings, const std::string& language);

// An XPath expression whose value is this text, whatever quotes are in it.
std::string xpath_string(std::string_view text);

// A placeholder of this many characters that a form takes for a value of this purpose; at most limits::reason_text.
std::string placeholder(std::string_view field, std::int64_t length);

} // namespace demur::userflow
