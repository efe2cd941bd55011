#include "objection/person_answers.h"

#include "flow/countries.h"
#include "page/url.h"

#include <algorithm>
#include <vector>

namespace demur {

Answer answer_email(const FormField& field, const PlanInput& input)
{
    if (field.prefilled.value_or(false) && !input.profile.email) {
        return refuse("prefilled by the page");
    }
    const bool replaces = field.prefilled.value_or(false); // an address need not be the account's own, and answers come to it
    return fill_prepared(field, input.profile.email,
                         replaces ? "the e-mail address of the profile, in place of what the page filled in"
                                  : "the e-mail address of the profile");
}

Answer answer_full_name(const FormField& field, const PlanInput& input)
{
    if (!input.profile.first_name || !input.profile.last_name) {
        return refuse("a full name needs the first and the last name");
    }
    return fill_field(field, *input.profile.first_name + " " + *input.profile.last_name, "the first and last name of the profile");
}

Answer answer_username(const FormField& field, const PlanInput& input)
{
    std::string service = input.flow != nullptr ? input.flow->service : "meta";
    for (const char* known : {"facebook", "instagram"}) {
        if (service == "meta" && is_host_of_service(host_of(input.page.url), known)) {
            service = known;
        }
    }
    std::vector<std::string> names;
    for (const AccountName& account : input.profile.accounts) {
        if ((service == "meta" || account.service == service) && !account.username.empty()) {
            names.push_back(account.username);
        }
    }
    if (names.size() > 1) {
        return refuse("ambiguous: the profile has " + std::to_string(names.size()) + " accounts that it could mean");
    }
    return names.empty() ? refuse("nothing is prepared for it") : fill_field(field, names.front(), "the account's name of the profile");
}

Answer answer_country(const FormField& field, const PlanInput& input)
{
    if (!input.profile.country) {
        return refuse("nothing is prepared for it");
    }
    std::string code = *input.profile.country;
    std::transform(code.begin(), code.end(), code.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    if (!field.options.empty()) {
        return choose_in_field(field, choose_country(field.options, code));
    }
    if (field.type == "select") {
        return refuse("its options are not on the page yet: choose " + code + " yourself");
    }
    const Country* known = find_country(code);
    const auto name = known == nullptr ? decltype(known->in.begin()){} : known->in.find(input.language);
    if (known == nullptr || name == known->in.end()) {
        return refuse("the name of " + code + " in the form's language is not known");
    }
    if (field.type == "combobox") { // its list is made when it is opened: chosen by name, or by code where an option carries it
        PlanValue chosen;
        chosen.action = FillAction::choose;
        chosen.option = name->second;
        chosen.value = code;
        return {chosen, "The field is " + described(field) + ": it gets the country of the profile, in the form's language."};
    }
    return fill_field(field, name->second, "the country of the profile, in the form's language");
}

} // namespace demur
