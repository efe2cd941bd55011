#include "messaging/objection_documents.h"

#include "answer/documents.h"
#include "answer/letter_texts.h"
#include "base/described.h"
#include "base/time.h"
#include "messaging/complaint_facts.h"
#include "messaging/objection_view.h"
#include "messaging/profile_store.h"
#include "objection/authorities.h"

#include <algorithm>

namespace demur::rpc {

namespace {

ObjectionRow row_named(const Journal& journal, const std::string& id)
{
    std::optional<ObjectionRow> row = journal.objection(id);
    if (!row) {
        throw Error(ErrorCode::not_found, "there is no objection " + id);
    }
    return std::move(*row);
}

std::string next_day(const std::string& date)
{
    constexpr std::int64_t day_ms = std::int64_t{24} * 3600 * 1000;
    return iso_utc(parse_iso_utc(date + "T00:00:00.000Z").value_or(0) + day_ms).substr(0, 10);
}

bool is_open(const ObjectionView& view)
{
    return view.status != ObjectionStatus::confirmed && view.status != ObjectionStatus::denied;
}

class TermWriter {
public:
    TermWriter(const LetterTexts& texts, bool with_account) : texts_(texts), with_account_(with_account) {}

    void add(const ObjectionView& view)
    {
        const bool sent = view.answer_due.has_value();
        if (view.effective_date && !sent && is_open(view)) {
            add(view, "effective", *view.effective_date, "calendar.effective", 3);
        }
        if (sent && is_open(view)) {
            add(view, "answer", *view.answer_due, view.extended.value_or(false) ? "calendar.extended" : "calendar.answer", 0);
            add(view, "complaint", next_day(*view.answer_due), "calendar.complaint", 0);
        }
        if (view.status == ObjectionStatus::denied) {
            const std::string seen = view.answer ? view.answer->seen : iso_utc(now_ms());
            add(view, "complaint", next_day(seen.substr(0, 10)), "calendar.complaint", 0);
        }
    }

    std::vector<net::CalendarEvent> events;

private:
    void add(const ObjectionView& view, const char* kind, const std::string& date, const char* words, std::int64_t days_before)
    {
        const std::string about = service_name(view.service) + (with_account_ && !view.username.empty() ? " (" + view.username + ")" : "");
        events.push_back({view.id + "-" + kind + "@demur", date, filled_in(texts_.word(words), {{"service", about}}),
                          texts_.word("calendar.note"), days_before});
    }

    const LetterTexts& texts_;
    bool with_account_;
};

// "de" of "de-AT": letters are by language. Empty when the profile names none.
std::string own_language(const Profile& profile)
{
    const std::string tag = profile.language.value_or("");
    return tag.substr(0, tag.find_first_of("-_"));
}

// The person's own language comes first where the authority works in it too.
std::vector<std::string> languages_of(const Authority& authority, const Profile& profile)
{
    std::vector<std::string> wanted = authority.languages;
    const std::string own = own_language(profile);
    std::stable_partition(wanted.begin(), wanted.end(), [&own](const std::string& language) { return language == own; });
    wanted.push_back(own);
    return wanted;
}

Authority authority_for(const Profile& profile, const std::optional<std::string>& id)
{
    const std::vector<Authority> known = id ? authorities() : authorities_of(profile.country.value_or(""));
    const auto found = id ? std::find_if(known.begin(), known.end(), [&id](const Authority& one) { return one.id == *id; }) : known.begin();
    if (found == known.end()) {
        throw Error(ErrorCode::bad_input, id ? "there is no authority " + *id : "no authority is known for the profile's country",
                    "Say in the profile where you live, or name an authority.");
    }
    return *found;
}

std::string file_name(const char* kind, const std::string& service, const char* suffix)
{
    return std::string("demur-") + kind + (service.empty() ? "" : "-" + service) + "-" + iso_utc(now_ms()).substr(0, 10) + suffix;
}

} // namespace

Document calendar_document(const Journal& journal, const std::optional<std::string>& objection)
{
    const Profile profile = load_profile(journal);
    const std::vector<ObjectionRow> rows = objection ? std::vector{row_named(journal, *objection)} : journal.objections();
    const std::string own = own_language(profile);
    const LetterTexts texts(has_letter(own) ? own : "en");
    std::vector<std::string> services;
    std::transform(rows.begin(), rows.end(), std::back_inserter(services), [](const ObjectionRow& row) { return row.service; });
    std::sort(services.begin(), services.end());
    TermWriter terms(texts, std::adjacent_find(services.begin(), services.end()) != services.end());
    for (const ObjectionRow& row : rows) {
        const ObjectionView view = view_of(journal, row, profile, now_ms());
        if (objection || is_open(view)) {
            terms.add(view);
        }
    }
    const std::string ics = write_calendar_file({{}, {}, "Demur", iso_utc(now_ms()), std::move(terms.events)});
    return {file_name("calendar", objection ? rows.front().service : "", ".ics"), "text/calendar; charset=utf-8", ics};
}

Document complaint_document(const Journal& journal, const std::string& objection, const ComplaintWishes& wishes)
{
    const ObjectionRow row = row_named(journal, objection);
    const Profile profile = load_profile(journal);
    const ObjectionView view = view_of(journal, row, profile, now_ms());
    if (!view.complaint) {
        throw Error(ErrorCode::conflict, "there is no ground for a complaint yet: the objection is " + std::string(enum_name(view.status)),
                    view.answer_due ? "The company may answer until " + *view.answer_due + "." : "It was not sent.");
    }
    const Authority authority = authority_for(profile, wishes.authority);
    if (wishes.language && !has_letter(*wishes.language)) {
        throw Error(ErrorCode::bad_input, "there is no letter in the language " + *wishes.language);
    }
    const ComplaintFacts facts = complaint_facts(journal, row, view, profile);
    const std::string language = wishes.language ? *wishes.language : letter_language(languages_of(authority, profile), facts.law);
    return {file_name("complaint", row.service, ".html"), "text/html; charset=utf-8", write_complaint(facts, authority, language)};
}

} // namespace demur::rpc
