#include "objection/text_answers.h"

#include "objection/text_length.h"
#include "text/language.h"

#include <algorithm>

namespace demur {

namespace {

// The same person gets the same text for the same form; another person another one (FNV-1a).
std::uint64_t seed_of(const Profile& profile)
{
    std::uint64_t hash = 0xCBF29CE484222325U;
    for (const auto* part : {&profile.email, &profile.first_name, &profile.last_name}) {
        for (const char c : part->value_or("") + "\n") {
            hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
        }
    }
    return hash;
}

// The fewest characters that are taken, whether the form says so or not.
std::int64_t fewest_taken(const FormField& field, const PlanInput& input)
{
    std::int64_t length = field.min_length.value_or(0);
    if (input.flow == nullptr) {
        return length;
    }
    for (const Demand& demand : input.flow->demands) {
        if (demand.kind == "min_length" && demand.enforced != "no") {
            length = std::max(length, demand.min_length.value_or(0));
        }
    }
    return length;
}

// A text in the person's own words is never cut or lengthened, and never replaces one that is there already.
Answer own_text(const FormField& field, const std::optional<std::string>& text, const std::string& what)
{
    if (field.prefilled.value_or(false)) {
        return refuse("it already holds a text");
    }
    if (text && field.min_length && text_length(*text) < *field.min_length) {
        return refuse(what + " is shorter than the " + std::to_string(*field.min_length) + " characters that the field demands");
    }
    return fill_prepared(field, text, what);
}

std::string language_of_reason(const PlanInput& input)
{
    const std::string primary = primary_language(input.language);
    return !primary.empty() && reason_language(primary) == primary ? input.language : input.profile.language.value_or("en");
}

ReasonRequest request_of(const PlanInput& input)
{
    ReasonRequest wanted;
    wanted.language = language_of_reason(input);
    wanted.country = input.profile.country.value_or("");
    wanted.grounds = input.profile.grounds;
    wanted.kind = input.form.kind == FormKind::third_party_form ? "third_party" : "objection";
    wanted.has_prompts = input.profile.prompts.has_value() && !input.profile.prompts->empty();
    wanted.has_evidence = !input.profile.evidence.empty();
    wanted.seed = seed_of(input.profile);
    return wanted;
}

Answer fit_reason(const FormField& field, const ReasonRequest& wanted)
{
    const std::string text = compose_reason(wanted);
    if (text.empty()) {
        return refuse("no objection fits its " + std::to_string(wanted.max_length) + " characters");
    }
    if (text_length(text) >= wanted.min_length) {
        return fill_field(field, text, "the reason composed from your grounds");
    }
    const std::string shortest = std::to_string(wanted.min_length);
    return refuse(wanted.max_length <= 0 ? "your grounds do not fill the " + shortest + " characters demanded; add some words of your own"
                                         : "no text has both the " + shortest + " characters demanded and the "
                                               + std::to_string(wanted.max_length) + " allowed");
}

} // namespace

Answer answer_reason(const FormField& field, const PlanInput& input)
{
    if (field.prefilled.value_or(false)) {
        return refuse("it already holds a text");
    }
    const ReasonRequest* composed = input.terms.composed;
    const std::int64_t shortest = std::max(fewest_taken(field, input), composed != nullptr ? composed->min_length : 0);
    if (composed == nullptr && input.profile.reason) {
        if (text_length(*input.profile.reason) < shortest) {
            return refuse("your reason has " + std::to_string(text_length(*input.profile.reason)) + " characters; at least "
                          + std::to_string(shortest) + " are demanded");
        }
        return fill_field(field, *input.profile.reason, "the reason you prepared");
    }
    if (composed == nullptr && input.profile.grounds.empty()) {
        return refuse("nothing is prepared for it");
    }
    ReasonRequest wanted = composed != nullptr ? *composed : request_of(input);
    wanted.min_length = shortest;
    wanted.max_length = field.max_length.value_or(0);
    return fit_reason(field, wanted);
}

Answer answer_prompts(const FormField& field, const PlanInput& input)
{
    return own_text(field, input.profile.prompts, "the prompts of the profile");
}

Answer answer_details(const FormField& field, const PlanInput& input, bool asks_for_reason)
{
    const FlowField* known = input.flow_field(FieldRole::details);
    const bool takes_reason = input.flow == nullptr || (known != nullptr && known->fill == "reason");
    if (!input.profile.details && !asks_for_reason && takes_reason) {
        return answer_reason(field, input);
    }
    return own_text(field, input.profile.details, "the further information of the profile");
}

} // namespace demur
