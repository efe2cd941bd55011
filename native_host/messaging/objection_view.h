// An objection as the extension shows it.
#pragma once

#include "journal/journal.h"
#include "messaging/friction_so_far.h"
#include "messaging/methods.h"

namespace demur::rpc {

// What must be given before the form can be filled: the first of "evidence" and the roles that the flow requires and the
// profile lacks, and the country where a composed text needs it for its law.
std::optional<std::string> missing_for(const ObjectionRow& row, const FlowPack* flow, const Profile& profile);

// Reads the steps of the objection's journeys. `now` in milliseconds since 1970.
ObjectionView view_of(const Journal& journal, const ObjectionRow& row, const Profile& profile, std::int64_t now);
// The same for many: what the tally has measured is not measured again.
ObjectionView view_of(const Journal& journal, const ObjectionRow& row, const Profile& profile, std::int64_t now, FrictionTally& tally);

} // namespace demur::rpc
