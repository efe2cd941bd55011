// Where a person is not where they may think they are.
#pragma once

#include "journal/journal.h"
#include "messaging/methods.h"

#include <optional>
#include <string>
#include <string_view>

namespace demur::rpc {

// The URL is that of a flow's form, or of a login that leads there.
bool leads_to_form(std::string_view url);

// A page that ends the way: the login that it wants, or the region that it is not for. `on_the_way`: the tab works on an
// objection, or its URL leads to a form; other pages may end as they like.
std::optional<WrongTurn> turn_at_dead_end(const Page& page, const Verdict& verdict, bool on_the_way);

// The form asks for the country, and its list has not the person's. False where that cannot be told.
bool lacks_country(const FormView& form, const Profile& profile);

// The account of the profile that the page is clearly signed in for, when the objection is neither for it nor covers it.
std::optional<std::string> other_account(const Page& page, const Profile& profile, const ObjectionRow& row);

} // namespace demur::rpc
