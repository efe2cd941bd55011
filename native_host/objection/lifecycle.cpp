#include "objection/lifecycle.h"

#include <chrono>
#include <cstdio>

namespace demur {

namespace {

using Days = std::chrono::sys_days;

int progress(ObjectionStatus status)
{
    switch (status) {
    case ObjectionStatus::noticed: return 0;
    case ObjectionStatus::prepared: return 1;
    case ObjectionStatus::filled: return 2;
    case ObjectionStatus::submitted: return 3;
    case ObjectionStatus::expired: return 4;
    case ObjectionStatus::confirmed:
    case ObjectionStatus::denied: return 5;
    case ObjectionStatus::needs_user: break;
    }
    return 0;
}

bool is_final(ObjectionStatus status)
{
    return status == ObjectionStatus::confirmed || status == ObjectionStatus::denied;
}

constexpr int months_to_answer = 1;
constexpr int months_when_extended = 3;

Days due_day(std::int64_t submitted_ms, bool extended)
{
    using namespace std::chrono;
    const sys_time<milliseconds> sent{milliseconds(submitted_ms)};
    const year_month_day day{floor<days>(sent)};
    const year_month next = year_month{day.year(), day.month()} + months(extended ? months_when_extended : months_to_answer);
    const year_month_day same{next.year(), next.month(), day.day()};
    return same.ok() ? Days(same) : Days(next / last);
}

} // namespace

bool may_become(ObjectionStatus from, ObjectionStatus to)
{
    if (from == to) {
        return true;
    }
    if (is_final(from)) {
        return false;
    }
    if (to == ObjectionStatus::needs_user) {
        return from != ObjectionStatus::expired;
    }
    if (from == ObjectionStatus::needs_user) {
        return to != ObjectionStatus::noticed;
    }
    return progress(to) > progress(from) && (to != ObjectionStatus::expired || from == ObjectionStatus::submitted);
}

NextStep next_step(ObjectionStatus status, const FlowPack* flow, const std::optional<std::string>& missing)
{
    switch (status) {
    case ObjectionStatus::noticed:
    case ObjectionStatus::prepared:
        if (missing == "evidence") {
            return NextStep::attach_evidence;
        }
        return missing || flow == nullptr || status == ObjectionStatus::noticed ? NextStep::prepare : NextStep::open_form;
    case ObjectionStatus::filled: return NextStep::check_and_send;
    case ObjectionStatus::submitted: return NextStep::wait_for_answer;
    case ObjectionStatus::confirmed: return NextStep::done;
    case ObjectionStatus::denied:
    case ObjectionStatus::expired: return NextStep::complain;
    case ObjectionStatus::needs_user: break;
    }
    if (missing == "evidence") {
        return NextStep::attach_evidence;
    }
    if (missing == "code") {
        return NextStep::enter_code;
    }
    if (missing == "login") {
        return NextStep::log_in;
    }
    return missing ? NextStep::prepare : NextStep::open_form;
}

std::string answer_due_date(std::int64_t submitted_ms, bool extended)
{
    const std::chrono::year_month_day day{due_day(submitted_ms, extended)};
    char text[24];
    const int size = std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(day.year()), static_cast<unsigned>(day.month()),
                                   static_cast<unsigned>(day.day()));
    return {text, size > 0 ? static_cast<std::size_t>(size) : 0};
}

bool is_overdue(ObjectionStatus status, const AnswerTerm& term, std::int64_t now_ms)
{
    if (!term.submitted_ms || (status != ObjectionStatus::submitted && status != ObjectionStatus::expired)) {
        return false;
    }
    using namespace std::chrono;
    return sys_time<milliseconds>{milliseconds(now_ms)} >= due_day(*term.submitted_ms, term.extended) + days(1);
}

ObjectionStatus status_at(ObjectionStatus status, const AnswerTerm& term, std::int64_t now_ms)
{
    if (is_overdue(status, term, now_ms)) {
        return ObjectionStatus::expired;
    }
    return status == ObjectionStatus::expired && term.extended ? ObjectionStatus::submitted : status;
}

std::optional<std::string_view> complaint_reason(ObjectionStatus status)
{
    switch (status) {
    case ObjectionStatus::denied: return "denied";
    case ObjectionStatus::expired: return "no_answer";
    default: return std::nullopt;
    }
}

} // namespace demur
