// What an option of a choice says, in the languages that its form may be in.
#pragma once

#include "flow/field_role.h"
#include "flow/field_words.h"

#include <string_view>

namespace demur {

bool speaks_of_third_party(FieldMeanings said);
bool speaks_of_own_information(FieldMeanings said);

// Whether the option says what a flow pack names: a meaning, "object_own_information" in whatever words, or the "yes" to a
// question about AI. False where there is no such meaning.
bool option_says(const FormField& field, const Choice& option, std::string_view wanted, LanguageSet languages);

} // namespace demur
