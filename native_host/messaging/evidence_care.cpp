#include "messaging/evidence_care.h"

#include "base/described.h"
#include "messaging/objection_care.h"
#include "messaging/profile_store.h"
#include "messaging/standing.h"

#include <algorithm>

namespace demur::rpc {

std::vector<std::string> objections_with(const std::vector<ObjectionRow>& rows, const std::string& sha256)
{
    std::vector<std::string> ids;
    for (const ObjectionRow& row : rows) {
        if (std::ranges::find(row.evidence, sha256) != row.evidence.end()) {
            ids.push_back(row.id);
        }
    }
    return ids;
}

void settle_evidence(Journal& journal, ObjectionRow& row)
{
    const bool waited = status_of(row) == ObjectionStatus::needs_user && row.next == enum_name(NextStep::attach_evidence);
    if (waited && !row.evidence.empty()) {
        advance(journal, row, ObjectionStatus::prepared);
    }
}

void unbind_evidence(Journal& journal, const std::string& sha256)
{
    Profile profile = load_profile(journal);
    if (std::erase(profile.evidence, sha256) > 0) {
        save_profile(journal, profile);
    }
    for (ObjectionRow& row : journal.objections()) {
        if (was_sent(row) || std::erase(row.evidence, sha256) == 0) {
            continue;
        }
        compose(row, row.language, profile.country.value_or("")); // it may have spoken of a file
        journal.save_objection(row);
        const FlowPack* flow = find_flow(row.flow);
        const bool needed = flow != nullptr && flow->kind == third_party_kind && row.evidence.empty();
        if (needed && status_of(row) == ObjectionStatus::prepared) {
            advance(journal, row, ObjectionStatus::needs_user, NextStep::attach_evidence);
        }
    }
}

} // namespace demur::rpc
