// What happens to objections: opened, their text composed, their status moved on, found again.
#pragma once

#include "journal/journal.h"
#include "messaging/methods.h"
#include "objection/objection.h"

#include <optional>
#include <string>
#include <string_view>

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
// What the objection's text is composed from: without bounds of a form on screen, but with the flow's own least length.
ReasonRequest reason_request(const ObjectionRow& row, const std::string& language, const std::string& country);

// Composes the reason anew in this language and under the law of this country, unless the person wrote it. Does not save.
void compose(ObjectionRow& row, const std::string& language, const std::string& country);

// Moves the status on and saves it; false, and nothing saved, where that would be backwards. `next` says why when the
// status is needs_user.
bool advance(Journal& journal, ObjectionRow& row, ObjectionStatus status, std::optional<NextStep> next = std::nullopt);

// The company's answer, written down with what came of it: confirmed, denied, or a longer term. A mail replaces what was
// seen on screen, never the other way round. False, and nothing saved, where it contradicts an answer that stands already.
bool record_answer(Journal& journal, ObjectionRow& row, const AnswerView& answer);
// Absent when there is none. Throws Error(corrupt) for one that cannot be read.
std::optional<AnswerView> answer_of(const ObjectionRow& row);

} // namespace demur::rpc
