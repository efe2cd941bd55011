// What an option of a choice says that a flow pack names by its meaning, language by language, as XPath can look for it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace demur::userflow {

// An XPath condition on an element that says `meaning` (FlowField::option_words) in `language` (BCP 47 primary tag); empty when no
// words are known for them. Letters are compared without case, those of option_phrases.json's two alphabets.
std::string says_option(const std::string& meaning, const std::string& language);

} // namespace demur::userflow
