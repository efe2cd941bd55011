#include "messaging/objection_documents.h"

#include "answer/documents.h"
#include "answer/letter_texts.h"
#include "base/described.h"
#include "base/time.h"
#include "messaging/calendar_terms.h"
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

bool is_open(const ObjectionView& view)
{
    return view.status != ObjectionStatus::confirmed && view.status != ObjectionStatus::denied;
}

// What there is to wait for where nothing is to be complained about.
std::string what_to_wait_for(const ObjectionView& view)
{
    if (view.status == ObjectionStatus::confirmed) {
        return "The company says that it honours the objection.";
    }
    return view.answer_due ? "The company may answer until " + *view.answer_due + "; from the next day on its silence is a ground."
                           : "It was not sent; the company has a month to answer from the day when it is.";
}

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
    const bool with_account = std::adjacent_find(services.begin(), services.end()) != services.end();
    std::vector<net::CalendarEvent> events;
    for (const ObjectionRow& row : rows) {
        const ObjectionView view = view_of(journal, row, profile, now_ms());
        if (objection || is_open(view)) {
            add_terms(events, view, texts, with_account);
        }
    }
    const std::string ics = write_calendar_file({{}, {}, "Demur", iso_utc(now_ms()), std::move(events)});
    return {file_name("calendar", objection ? rows.front().service : "", ".ics"), "text/calendar; charset=utf-8", ics};
}

Document complaint_document(const Journal& journal, const std::string& objection, const ComplaintWishes& wishes)
{
    const ObjectionRow row = row_named(journal, objection);
    const Profile profile = load_profile(journal);
    const ObjectionView view = view_of(journal, row, profile, now_ms());
    if (!view.complaint) {
        throw Error(ErrorCode::conflict, "there is no ground for a complaint yet: the objection is " + std::string(enum_name(view.status)),
                    what_to_wait_for(view));
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
