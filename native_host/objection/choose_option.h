// Which option of a list or group is the right one, strictly: one that fits, or none with the reason why.
#pragma once

#include "objection/objection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct OptionChoice {
    const Choice* option = nullptr; // null: see `why`
    std::string why;                // what the choice rests on, or why there is none
};

OptionChoice choose_country(const std::vector<Choice>& options, std::string_view code);

// `concepts` are names of what an option may say ("object_or_restrict", "object_own_information", "yes"), best first.
// `languages` are those that the form may be in.
OptionChoice choose_request(const FormField& field, const std::vector<std::string>& concepts, LanguageSet languages = LanguageSet::all());

} // namespace demur
