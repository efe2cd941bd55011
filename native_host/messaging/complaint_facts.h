// What the journal holds of one objection, for a complaint.
#pragma once

#include "answer/complaint.h"
#include "journal/journal.h"
#include "messaging/methods.h"

namespace demur::rpc {

// `view` is the objection's, with a ground for a complaint. Kinds, times and counts only; what the journal lacks is left out.
ComplaintFacts complaint_facts(const Journal& journal, const ObjectionRow& row, const ObjectionView& view, const Profile& profile);

} // namespace demur::rpc
