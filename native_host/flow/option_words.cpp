#include "flow/option_words.h"

#include "flow/saying.h"

#include <algorithm>

namespace demur {

namespace {

// "Yes", "Yes, it does": not a yes somewhere in a sentence.
bool says_yes(const Said& option, LanguageSet languages)
{
    return std::any_of(option.meanings.begin(), option.meanings.end(), [&](const WordMeaning& meaning) {
        return meaning.meaning == FieldMeaning::yes && languages.has(meaning.language) && meaning.first == 0;
    });
}

} // namespace

bool speaks_of_third_party(FieldMeanings said)
{
    return said.has(FieldMeaning::third_party) && (said.has(FieldMeaning::ai) || said.has(FieldMeaning::object_or_restrict));
}

bool speaks_of_own_information(FieldMeanings said)
{
    return !said.has(FieldMeaning::third_party)
           && (said.has(FieldMeaning::object_own_information) || said.has_all({FieldMeaning::objection, FieldMeaning::ai}));
}

bool option_says(const FormField& field, const Choice& option, std::string_view wanted, LanguageSet languages)
{
    const Said said = read_said(option.label);
    const auto meaning = field_meaning(wanted);
    if (!meaning) {
        return false;
    }
    if (*meaning == FieldMeaning::object_own_information) {
        return speaks_of_own_information(said.in(languages));
    }
    if (*meaning == FieldMeaning::yes) { // means something only when the question is about AI
        return says_yes(said, languages) && speaks_of_ai(read_saying(field.label, languages));
    }
    return said.in(languages).has(*meaning);
}

} // namespace demur
