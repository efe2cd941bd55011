// The life of an objection as pure functions: which status may follow which, what comes next, when an answer is due.
#pragma once

#include "flow/flow_pack.h"

#include <boost/describe.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace demur {

enum class ObjectionStatus {
    noticed,
    prepared,
    filled,
    submitted,
    confirmed,
    denied,
    expired,
    needs_user
};
BOOST_DESCRIBE_ENUM(ObjectionStatus, noticed, prepared, filled, submitted, confirmed, denied, expired, needs_user)

// What the person is told to do next; the extension has a sentence for each.
enum class NextStep {
    prepare,
    open_form,
    check_and_send,
    enter_code,
    log_in,
    attach_evidence,
    wait_for_answer,
    done,
    complain
};
BOOST_DESCRIBE_ENUM(NextStep, prepare, open_form, check_and_send, enter_code, log_in, attach_evidence, wait_for_answer, done, complain)

// A status never goes backwards; confirmed and denied stay. An answer after the legal month still counts.
// The same status again is allowed: it changes nothing.
bool may_become(ObjectionStatus from, ObjectionStatus to);

// `missing` is what must be given first ("email", "evidence", "code", "login", ...); `flow` may be null.
NextStep next_step(ObjectionStatus status, const FlowPack* flow, const std::optional<std::string>& missing);

// The last day on which the answer is in time: one calendar month after sending (GDPR Art. 12(3)), three where the company
// said that it needs the two further months; the last day of a shorter month. Milliseconds since 1970 in; ISO date (UTC) out.
std::string answer_due_date(std::int64_t submitted_ms, bool extended = false);

// When it was sent, and whether the company took the two further months.
struct AnswerTerm {
    std::optional<std::int64_t> submitted_ms; // milliseconds since 1970; absent when not sent
    bool extended = false;
};
// Whether the last day is over without an answer.
bool is_overdue(ObjectionStatus status, const AnswerTerm& term, std::int64_t now_ms);
// The status after the passing of time: submitted becomes expired when overdue, and expired is submitted again when the
// term was extended meanwhile.
ObjectionStatus status_at(ObjectionStatus status, const AnswerTerm& term, std::int64_t now_ms);
// Why a complaint can be made under this status: "denied" or "no_answer".
std::optional<std::string_view> complaint_reason(ObjectionStatus status);

} // namespace demur
