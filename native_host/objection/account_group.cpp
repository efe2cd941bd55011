#include "objection/account_group.h"

#include <algorithm>

namespace demur {

namespace {

bool is_same(const AccountName& a, const AccountName& b)
{
    return a.service == b.service && a.username == b.username;
}

bool can_file(const AccountName& account)
{
    return !account.page.value_or(false);
}

bool share_centre(const AccountName& a, const AccountName& b)
{
    return a.centre && b.centre && *a.centre == *b.centre;
}

bool is_in(const AccountGroup& group, const AccountName& account)
{
    return is_same(group.filer, account)
           || std::any_of(group.covers.begin(), group.covers.end(), [&](const AccountName& other) { return is_same(other, account); });
}

AccountGroup group_around(const Profile& profile, const AccountName& filer)
{
    AccountGroup group{filer, {}};
    for (const AccountName& other : profile.accounts) {
        if (can_file(other) && share_centre(other, filer) && !is_in(group, other)) {
            group.covers.push_back(other);
        }
    }
    return group;
}

} // namespace

std::vector<AccountGroup> account_groups(const Profile& profile, std::string_view service)
{
    std::vector<AccountGroup> groups;
    for (const AccountName& account : profile.accounts) {
        const bool known = std::any_of(groups.begin(), groups.end(), [&](const AccountGroup& group) { return is_in(group, account); });
        if (account.service == service && can_file(account) && !known) {
            groups.push_back(group_around(profile, account));
        }
    }
    return groups;
}

AccountGroup group_of(const Profile& profile, std::string_view service, std::string_view username)
{
    const AccountName wanted{std::string(service), std::string(username)};
    const auto known = std::find_if(profile.accounts.begin(), profile.accounts.end(),
                                    [&](const AccountName& account) { return is_same(account, wanted) && can_file(account); });
    return known == profile.accounts.end() ? AccountGroup{wanted, {}} : group_around(profile, *known);
}

bool has_only_pages(const Profile& profile, std::string_view service)
{
    const auto of_service = [&](const AccountName& account) { return account.service == service; };
    return std::any_of(profile.accounts.begin(), profile.accounts.end(), of_service)
           && std::none_of(profile.accounts.begin(), profile.accounts.end(),
                           [&](const AccountName& account) { return of_service(account) && can_file(account); });
}

bool is_page(const Profile& profile, std::string_view service, std::string_view username)
{
    return std::any_of(profile.accounts.begin(), profile.accounts.end(), [&](const AccountName& account) {
        return account.service == service && account.username == username && !can_file(account);
    });
}

std::string shown_account(const AccountName& account)
{
    return account.username.empty() ? account.service : account.service + " " + account.username;
}

} // namespace demur
