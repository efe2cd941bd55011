// Which accounts one filing stands for: those of an Accounts Centre together, every other one for itself.
#pragma once

#include "objection/objection.h"

#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct AccountGroup {
    AccountName filer;               // the account that files
    std::vector<AccountName> covers; // the others of its Accounts Centre, on either service
};

// Those that an objection to this service concerns, in the profile's order: the filer is the group's first account of the
// service. Pages are in none. Empty when the profile names no account of the service that can file.
std::vector<AccountGroup> account_groups(const Profile& profile, std::string_view service);

// The group of this account, with it as the filer; of itself alone when the profile has no such account.
AccountGroup group_of(const Profile& profile, std::string_view service, std::string_view username);

// The profile has accounts of this service, and all of them are Pages.
bool has_only_pages(const Profile& profile, std::string_view service);
// The profile names this account, and calls it a Page.
bool is_page(const Profile& profile, std::string_view service, std::string_view username);

// "instagram anna"; the service alone when the account has no name.
std::string shown_account(const AccountName& account);

} // namespace demur
