// What URLs tell without any language: which service, and where a link leads. Data, compiled in, read on first use.
#pragma once

#include <boost/describe.hpp>

#include <map>
#include <string>
#include <string_view>

namespace demur {

enum class LeadsTo {
    objection_form,
    third_party_form,
    privacy_centre,
    policy,
    other
};
BOOST_DESCRIBE_ENUM(LeadsTo, objection_form, third_party_form, privacy_centre, policy, other)

// "facebook", "instagram", "whatsapp", "meta"; "mail" for a webmail site; "other" for any other host; "unknown" for
// a URL without a host.
std::string service_of_url(std::string_view url);

// Whether the text calls the service ("facebook", "instagram", "meta", "whatsapp") by name.
bool is_named_in(std::string_view service, std::string_view text);

// Whether the text names a company that announces AI of its own.
bool names_another_company(std::string_view text);

LeadsTo destination_of(std::string_view url);
// A page of the service about generative AI and personal data.
bool is_notice_path(std::string_view url);
bool is_login_path(std::string_view url);
// A contact form, whatever its number.
bool is_contact_path(std::string_view url);

} // namespace demur
