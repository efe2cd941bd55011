// What a field gets, or the reason why it stays empty.
#pragma once

#include "objection/choose_option.h"
#include "objection/objection.h"

#include <optional>
#include <string>

namespace demur {

struct Answer {
    std::optional<PlanValue> value;
    std::string why;
};

// How the field is known: what a person can check by looking.
std::string described(const FormField& field);

Answer refuse(std::string why);
// `what` names the value for the person: "the first name of the profile". Refuses what is too long for the field.
Answer fill_field(const FormField& field, const std::string& value, const std::string& what);
// The same for what may not be prepared at all.
Answer fill_prepared(const FormField& field, const std::optional<std::string>& value, const std::string& what);
Answer choose_in_field(const FormField& field, const OptionChoice& choice);

} // namespace demur
