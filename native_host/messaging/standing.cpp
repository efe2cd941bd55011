#include "messaging/standing.h"

#include "messaging/objection_care.h"

#include <algorithm>

namespace demur::rpc {

namespace {

// How an objection belongs to a group; the first fits best.
enum class Belongs {
    filer_same_flow,
    filer,
    nameless, // opened before the profile named an account
    covered,
    not_at_all
};

class Group {
public:
    Group(const Profile& profile, const FlowPack& flow, const AccountGroup& group)
        : flow_(flow), group_(group), alone_(groups_concerned(profile, flow).size() <= 1)
    {
    }

    [[nodiscard]] Belongs of(const ObjectionRow& row) const
    {
        const FlowPack* known = find_flow(row.flow);
        if (known == nullptr || known->kind != flow_.kind || known->means != flow_.means) {
            return Belongs::not_at_all;
        }
        if (row.service == flow_.service && is_filers(row)) {
            return row.flow == flow_.id ? Belongs::filer_same_flow : Belongs::filer;
        }
        const bool covered = std::ranges::any_of(
            group_.covers, [&row](const AccountName& other) { return other.service == row.service && other.username == row.username; });
        if (covered) {
            return Belongs::covered;
        }
        // What was sent without a name may have been sent for any of several accounts.
        const bool nameless = row.service == flow_.service && row.username.empty() && (alone_ || !was_sent(row));
        return nameless ? Belongs::nameless : Belongs::not_at_all;
    }

private:
    [[nodiscard]] bool is_filers(const ObjectionRow& row) const
    {
        return row.username == group_.filer.username || (group_.filer.username.empty() && alone_);
    }

    const FlowPack& flow_;
    const AccountGroup& group_;
    bool alone_;
};

} // namespace

std::vector<AccountGroup> groups_concerned(const Profile& profile, const FlowPack& flow)
{
    std::vector<AccountGroup> groups = flow.needs_account ? account_groups(profile, flow.service) : std::vector<AccountGroup>();
    const bool pages = flow.needs_account && has_only_pages(profile, flow.service);
    if (groups.empty() && !pages) {
        groups.push_back({{flow.service, ""}, {}});
    }
    return groups;
}

std::optional<ObjectionRow> standing_objection(Journal& journal, const Profile& profile, const FlowPack& flow, const AccountGroup& group)
{
    const Group accounts(profile, flow, group);
    std::optional<ObjectionRow> best;
    Belongs how = Belongs::not_at_all;
    std::optional<ObjectionRow> sent_by_other;
    std::vector<ObjectionRow> rows = journal.objections();
    std::ranges::reverse(rows);
    for (ObjectionRow& row : rows) {
        const Belongs belongs = accounts.of(row);
        if (belongs == Belongs::not_at_all || status_of(row) == ObjectionStatus::denied) {
            continue;
        }
        if (belongs == Belongs::covered && was_sent(row) && !sent_by_other) {
            sent_by_other = row;
        }
        if (belongs < how) {
            how = belongs;
            best = std::move(row);
        }
    }
    if (sent_by_other && best && !was_sent(*best)) {
        return sent_by_other;
    }
    if (how == Belongs::nameless && !group.filer.username.empty()) {
        best->username = group.filer.username;
        journal.save_objection(*best);
    }
    return best;
}

std::optional<ObjectionRow> sent_objection(const Journal& journal, const Profile& profile, const FlowPack& flow, const AccountGroup& group)
{
    const Group accounts(profile, flow, group);
    std::optional<ObjectionRow> latest;
    for (ObjectionRow& row : journal.objections()) {
        if (was_sent(row) && accounts.of(row) != Belongs::not_at_all && (!latest || sent_at(row) >= sent_at(*latest))) {
            latest = std::move(row);
        }
    }
    return latest;
}

bool was_sent(const ObjectionRow& row)
{
    const ObjectionStatus status = status_of(row);
    return row.submitted || status == ObjectionStatus::confirmed || status == ObjectionStatus::denied;
}

std::int64_t sent_at(const ObjectionRow& row)
{
    return row.submitted.value_or(row.opened);
}

} // namespace demur::rpc
