#include "messaging/calendar_terms.h"

#include "answer/complaint.h"
#include "base/time.h"

namespace demur::rpc {

namespace {

std::string next_day(const std::string& date)
{
    constexpr std::int64_t day_ms = std::int64_t{24} * 3600 * 1000;
    return iso_utc(parse_iso_utc(date + "T00:00:00.000Z").value_or(0) + day_ms).substr(0, 10);
}

} // namespace

void add_terms(std::vector<net::CalendarEvent>& events, const ObjectionView& view, const LetterTexts& texts, bool with_account)
{
    const std::string about = service_name(view.service) + (with_account && !view.username.empty() ? " (" + view.username + ")" : "");
    const auto add = [&](const char* kind, const std::string& date, const char* words, std::int64_t days_before) {
        events.push_back({view.id + "-" + kind + "@demur", date, filled_in(texts.word(words), {{"service", about}}),
                          texts.word("calendar.note"), days_before});
    };
    const bool denied = view.status == ObjectionStatus::denied;
    const bool open = !denied && view.status != ObjectionStatus::confirmed;
    if (open && view.effective_date && !view.answer_due) {
        add("effective", *view.effective_date, "calendar.effective", 3);
    }
    if (open && view.answer_due) {
        add("answer", *view.answer_due, view.extended.value_or(false) ? "calendar.extended" : "calendar.answer", 0);
        add("complaint", next_day(*view.answer_due), "calendar.complaint", 0);
    }
    if (denied && view.answer) {
        add("complaint", next_day(view.answer->seen.substr(0, 10)), "calendar.complaint", 0);
    }
}

} // namespace demur::rpc
