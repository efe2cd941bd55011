// The profile as the journal keeps it.
#pragma once

#include "journal/journal.h"
#include "objection/objection.h"

namespace demur::rpc {

// An empty profile when none was saved. Throws Error(corrupt) for one that cannot be read.
Profile load_profile(const Journal& journal);
// Throws Error(bad_input) naming what is not as it should be.
void save_profile(Journal& journal, const Profile& profile);

} // namespace demur::rpc
