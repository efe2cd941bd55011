#include "flow/form_kind.h"

#include "flow/form_score.h"

#include <algorithm>

namespace demur {

namespace {

// Something that no form of the known kinds is, whatever it says.
bool is_of_another_kind(const Said& title, const FormSayings& sayings, const FormShape& shape)
{
    if (!shape.could_be_known() || shape.is_for_comments()) {
        return true;
    }
    const FieldMeanings titled = shape.in_own_words(title);
    if (titled.has(FieldMeaning::petition)) {
        return true;
    }
    return titled.has(FieldMeaning::elsewhere) && !(speaks_of_ai(sayings.title) && speaks_of_refusing(sayings.title));
}

// Told by its title, or by what it offers.
bool is_third_party_form(const FieldMeanings& titled, const FormShape& shape)
{
    const bool email = shape.has(FieldRole::email);
    const bool who = shape.has_names() || shape.has(FieldRole::profile_url) || shape.has(FieldRole::country);
    // Feedback on an answer asks for both, too, but not who it comes from.
    const bool prompts_and_evidence = shape.has(FieldRole::prompts) && shape.has(FieldRole::evidence) && email && who;
    const bool begins = shape.has(FieldRole::country) && shape.has(FieldRole::submit); // its other pages ask for the rest
    const bool titled_so = titled.has_all({FieldMeaning::ai, FieldMeaning::third_party})
                           && (email || shape.has(FieldRole::choice) || begins || shape.has(FieldRole::prompts));
    return prompts_and_evidence || titled_so || (email && shape.offers_third_party() && !shape.offers_own_information());
}

// Who comments on an article about objections gives a name, seldom in two halves, and may name a site; who objects says why,
// or where he or she lives.
bool could_be_a_comment(const FormSayings& sayings, const FormShape& shape)
{
    const bool tells_more = shape.has(FieldRole::reason) || shape.has(FieldRole::choice) || shape.has(FieldRole::country);
    if (!shape.has_names() || tells_more) {
        return false;
    }
    const bool whole_name = shape.has(FieldRole::first_name) && shape.has(FieldRole::last_name);
    return sayings.title.has_any({Concept::how_to}) || shape.has_type("url") || (!whole_name && shape.has_untold_area());
}

bool is_objection_form(const FieldMeanings& titled, const FormSayings& sayings, const FormSurroundings& around, const FormShape& shape,
                       LanguageSet languages)
{
    const bool email = shape.has(FieldRole::email);
    const bool asks =
        email || shape.areas() > 0 || shape.has(FieldRole::reason) || shape.has(FieldRole::country) || shape.has(FieldRole::choice);
    const bool titled_so = titled.has(FieldMeaning::objection) && (titled.has(FieldMeaning::ai) || shape.choices_speak_of_ai());
    if (asks && (titled_so || shape.offers_own_information() || shape.tick_to_object())) {
        return !could_be_a_comment(sayings, shape);
    }
    // A form without a telling title under a telling heading: its fields must speak for themselves.
    const bool telling_heading = std::any_of(around.headings.begin(), around.headings.end(), [&](const Said& heading) {
        return heading.in(languages).has_all({FieldMeaning::objection, FieldMeaning::ai});
    });
    const bool names = shape.has(FieldRole::name) || shape.has(FieldRole::first_name) || shape.has(FieldRole::profile_url);
    return telling_heading && shape.has(FieldRole::reason) && (email || shape.has(FieldRole::country)) && !names;
}

} // namespace

FormKind kind_of_form(const Said& title, const FormSayings& sayings, const FormSurroundings& around, const FormShape& shape,
                      const FormLanguages& languages)
{
    if (is_of_another_kind(title, sayings, shape)) {
        return FormKind::other;
    }
    if (shape.is_a_lone_code() || asks_for_a_code(sayings, shape)) {
        return around.signs_in ? FormKind::other : FormKind::code_request;
    }
    const FieldMeanings titled = title.in(languages.plausible);
    if (is_third_party_form(titled, shape) || score_of_third_party_form(sayings, shape) >= enough_for_a_kind) {
        return FormKind::third_party_form;
    }
    if (is_objection_form(titled, sayings, around, shape, languages.plausible)
        || score_of_objection_form(sayings, shape) >= enough_for_a_kind) {
        return FormKind::objection_form;
    }
    return FormKind::other;
}

} // namespace demur
