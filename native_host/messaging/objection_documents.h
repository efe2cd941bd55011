// Files about objections that the person takes along: a calendar of the terms, and the complaint pack.
#pragma once

#include "journal/journal.h"

#include <optional>
#include <string>

namespace demur::rpc {

struct Document {
    std::string name; // to offer
    std::string type; // media type
    std::string bytes;
};

// The terms of one objection, or of all that are not answered for good. Names the service; the account only where two
// objections could not be told apart. Throws Error: not_found, unavailable (demur-net writes it).
Document calendar_document(const Journal& journal, const std::optional<std::string>& objection);

struct ComplaintWishes {
    std::optional<std::string> authority; // id; else the competent one of the profile's country
    std::optional<std::string> language;  // else the authority's, the person's, English: the first in which there is a letter
};
// Throws Error: not_found; conflict while there is no ground for a complaint; bad_input when country or authority is not known
// or there is no letter in that language.
Document complaint_document(const Journal& journal, const std::string& objection, const ComplaintWishes& wishes);

} // namespace demur::rpc
