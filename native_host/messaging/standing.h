// Which objection stands for an account and those that share its Accounts Centre.
#pragma once

#include "journal/journal.h"
#include "objection/account_group.h"

#include <optional>
#include <vector>

namespace demur::rpc {

// The accounts that an objection under this flow concerns, one group a filing. One without a name where the profile knows
// none; none where all that it knows are Pages.
std::vector<AccountGroup> groups_concerned(const Profile& profile, const FlowPack& flow);

// The objection that stands for this group under any generation of the flow's procedure: the newest that was not denied. One
// that was sent for another account of the group covers this one. One without a name is given the filer's, unless it may
// have been sent for another account.
std::optional<ObjectionRow> standing_objection(Journal& journal, const Profile& profile, const FlowPack& flow, const AccountGroup& group);

// The group's last objection that was sent or answered, a denied one too.
std::optional<ObjectionRow> sent_objection(const Journal& journal, const Profile& profile, const FlowPack& flow, const AccountGroup& group);

// It was sent, or the company answered it.
bool was_sent(const ObjectionRow& row);
// When it was sent; when that is not known, opened. Milliseconds since 1970.
std::int64_t sent_at(const ObjectionRow& row);

} // namespace demur::rpc
