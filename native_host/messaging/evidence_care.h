// What evidence is bound to, and what its coming and going means for objections.
#pragma once

#include "journal/journal.h"

#include <string>
#include <vector>

namespace demur::rpc {

// Ids of the objections that hold this file, among these.
std::vector<std::string> objections_with(const std::vector<ObjectionRow>& rows, const std::string& sha256);

// A missing file was all that an objection may have waited for: it is prepared again when it has one.
void settle_evidence(Journal& journal, ObjectionRow& row);

// Takes the file from the profile and from every objection that is not sent; one that needs a file waits for another. What
// was sent keeps the hash of what it was sent with.
void unbind_evidence(Journal& journal, const std::string& sha256);

} // namespace demur::rpc
