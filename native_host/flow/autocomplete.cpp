#include "flow/autocomplete.h"

#include "flow/role_scores.h"

#include <algorithm>
#include <array>

namespace demur {

namespace {

struct Token {
    std::string_view token;
    FieldRole role;
};
// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill
constexpr std::array autocomplete_tokens{
    Token{"email", FieldRole::email},
    Token{"name", FieldRole::name},
    Token{"given-name", FieldRole::first_name},
    Token{"family-name", FieldRole::last_name},
    Token{"username", FieldRole::username},
    Token{"tel", FieldRole::phone},
    Token{"tel-national", FieldRole::phone},
    Token{"country", FieldRole::country},
    Token{"country-name", FieldRole::country},
    Token{"one-time-code", FieldRole::code},
    Token{"additional-name", known_other},
    Token{"organization", known_other},
    Token{"organization-title", known_other},
    Token{"street-address", known_other},
    Token{"address-line1", known_other},
    Token{"address-line2", known_other},
    Token{"address-line3", known_other},
    Token{"address-level1", known_other},
    Token{"address-level2", known_other},
    Token{"postal-code", known_other},
    Token{"cc-name", known_other},
    Token{"cc-given-name", known_other},
    Token{"cc-family-name", known_other},
    Token{"cc-number", known_other},
    Token{"cc-csc", known_other},
    Token{"cc-exp", known_other},
    Token{"cc-exp-month", known_other},
    Token{"cc-exp-year", known_other},
    Token{"new-password", known_other},
    Token{"current-password", known_other},
    Token{"tel-country-code", known_other},
    Token{"tel-extension", known_other},
    Token{"bday", known_other},
    Token{"sex", known_other},
};

} // namespace

std::optional<FieldRole> role_of_autocomplete(std::string_view token)
{
    const auto* found =
        std::find_if(autocomplete_tokens.begin(), autocomplete_tokens.end(), [&](const Token& known) { return known.token == token; });
    return found != autocomplete_tokens.end() ? std::optional(found->role) : std::nullopt;
}

} // namespace demur
