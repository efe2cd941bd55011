// The words that fields, titles and options are known by, one file a language (field_words/<lang>.json), plus "und":
// what programmers write into name and id attributes.
#pragma once

#include "flow/phrases.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace demur
{

struct FieldWords {
    std::string language;
    std::map<std::string, PhraseSet, std::less<>> fields;  // by name of FieldRole, and "other": known, but nothing that Demur fills
    std::map<std::string, PhraseSet, std::less<>> titles;  // objection ai third_party elsewhere
    std::map<std::string, PhraseSet, std::less<>> choices; // what an option says: object_or_restrict yes ...
    std::map<std::string, std::vector<std::string>, std::less<>> inside; // letters inside an identifier without borders ("useremail")
};

// Every language, read once on first use; "und" first.
const std::vector<FieldWords>& field_words();

// "pt-br" -> "pt"
std::string_view primary_language(std::string_view tag);

// Whether the text says this, in the given language or any other that is known. `table` is one of the maps above.
bool says(const std::map<std::string, PhraseSet, std::less<>> FieldWords::*table, std::string_view concept_name, std::string_view text);

} // namespace demur
