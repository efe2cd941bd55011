// Who hears a complaint, by country (authorities.json).
#pragma once

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct Authority {
    std::string id;
    std::vector<std::string> countries; // ISO 3166-1 alpha-2, of the people who may turn to it
    std::string role;                   // competent: complain here; lead: supervises Meta in the EEA; regional, other: see note
    std::string name;                   // in a language of its country
    std::string name_en;
    std::vector<std::string> languages; // ISO 639-1, in which it works
    std::string website;
    std::optional<std::string> complaint_url;
    std::vector<std::string> postal_address; // its lines; empty when we are not sure of it
    std::optional<std::string> note;
    std::string source;
    std::string source_date; // when that source was read, or as of when it is known (YYYY or YYYY-MM-DD)
    bool checked = false;    // whether somebody compared this entry with the authority's own page
};
BOOST_DESCRIBE_STRUCT(Authority, (),
                      (id, countries, role, name, name_en, languages, website, complaint_url, postal_address, note, source, source_date,
                       checked))

const std::vector<Authority>& authorities();
// Those a person who lives there may turn to, the competent one first; empty where we know of none.
std::vector<Authority> authorities_of(std::string_view country);

} // namespace demur
