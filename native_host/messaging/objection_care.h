// What happens to objections: opened, their text composed, their status moved on, found again.
#pragma once

#include "journal/journal.h"
#include "objection/lifecycle.h"
#include "objection/objection.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur::rpc {

inline constexpr std::string_view third_party_kind = "third_party"; // FlowPack::kind

ObjectionStatus status_of(const ObjectionRow& row);

struct Opening {
    const FlowPack* flow = nullptr; // never null
    std::string username;           // may be empty
    std::string language;           // of the page; "und" or empty when unknown
    std::optional<std::string> effective_date;
};
// A new objection, prepared and saved.
ObjectionRow open_objection(Journal& journal, const Profile& profile, const Opening& opening);
// The objection that stands for this flow and account (any account when `username` is empty): the newest that was not
// denied. One without a name is given the name of the account once it is known.
std::optional<ObjectionRow> standing_objection(Journal& journal, const FlowPack& flow, const std::string& username);

// The last objection of this account (under any flow of its service) that was sent or answered, a denied one too.
std::optional<ObjectionRow> sent_objection(const Journal& journal, const FlowPack& flow, const std::string& username);

// When it was sent; when that is not known, opened. Milliseconds since 1970.
std::int64_t sent_at(const ObjectionRow& row);

// Composes the reason anew in this language and under the law of this country, unless the person wrote it. Does not save.
void compose(ObjectionRow& row, const std::string& language, const std::string& country);

// Moves the status on and saves it; false, and nothing saved, where that would be backwards. `next` says why when the
// status is needs_user.
bool advance(Journal& journal, ObjectionRow& row, ObjectionStatus status, std::optional<NextStep> next = std::nullopt);

} // namespace demur::rpc
