// What follows from a page on screen: objections are opened, found again and moved on, and wrong turns are said.
#pragma once

#include "journal/journal.h"
#include "messaging/friction_so_far.h"
#include "messaging/methods.h"

namespace demur::rpc {

// `result` holds what the page is (verdict and forms); the rest of it is filled in. Writes to the journal.
void take_consequences(Journal& journal, FrictionTally& tally, const PageParams& params, const Page& page, ObserveResult& result);

// Whether anything could follow: a page of no kind matters only to a tab that works on an objection, or on the way to a form.
bool may_have_consequences(const PageParams& params, const Page& page, const Verdict& verdict);

} // namespace demur::rpc
