// What the controls on the way to a form are called, by language: data (menu_words.json), for those that no address tells.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace demur {

// The names of a step's target: those of the language (ISO 639-1) first, then the English ones, then all others.
// Empty for a target that has no words.
std::vector<std::string> menu_names(std::string_view target, std::string_view language);

} // namespace demur
