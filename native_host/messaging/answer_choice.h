// Which objection an answer of the company is about. In doubt none: no change is better than the wrong one.
#pragma once

#include "journal/journal.h"
#include "page/page.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur::rpc {

// Filled, sent, or waiting for the person in between, and not answered for good: what an answer can be about.
bool awaits_answer(const ObjectionRow& row);

// Whether a page outside its tab that asks for a code can be about it: the code of an objection is asked for as it is sent, and
// a login asks for codes at any time. `now` in milliseconds since 1970.
bool may_ask_for_code(const ObjectionRow& row, std::int64_t now);

// Those that await an answer and belong to this service ("meta": Facebook's and Instagram's; "unknown": any), oldest first.
// `host` (as host_of gives it, may be empty) stands for the services that live there.
std::vector<ObjectionRow> objections_awaiting(const Journal& journal, std::string_view service, std::string_view host = {});

// The username among these that the page names clearly, where it names just one: as "@name", by a link to the account's page,
// as a passage of its own, or anywhere when it is no word ("anna.b").
std::optional<std::string_view> username_named(const Page& page, const std::vector<std::string_view>& usernames);

// The only one, or the only one whose account the page names; null when that is not clear. Points into `rows`.
const ObjectionRow* objection_meant(const std::vector<ObjectionRow>& rows, const Page& page);

// What a page of the company with an answer, or one that asks for a code, is about: the objection of the tab it is in, else the
// only one that can be meant.
struct AnsweredObjection {
    std::vector<ObjectionRow> rows; // just the one when it is clear, else those that may be meant
    bool is_clear = false;
};
AnsweredObjection answered_objection(const Journal& journal, const Page& page, std::string_view service,
                                     const std::optional<ObjectionRow>& of_tab);

} // namespace demur::rpc
