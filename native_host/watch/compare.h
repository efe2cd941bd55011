// What changed between two visits to a page.
#pragma once

#include "watch/summary.h"

#include <boost/describe.hpp>

#include <optional>
#include <string>
#include <vector>

namespace demur::watch {

// `what` is one of: title form_added form_removed form_title field_added field_removed field_required field_changed link_added
// link_removed date_added date_removed length. `before` and `after` are words for people; one is absent when something
// came or went. field_required says that the demand itself changed: optional before, required after, or the reverse.
struct Change {
    std::string what;
    std::optional<std::string> before;
    std::optional<std::string> after;
};
BOOST_DESCRIBE_STRUCT(Change, (), (what, before, after))

// Pure. Forms and fields are matched by what they are for before their wording, so that a new label is a change and not
// a removal with an addition. The order of fields alone is no change.
std::vector<Change> compare(const PageSummary& before, const PageSummary& after);

} // namespace demur::watch
