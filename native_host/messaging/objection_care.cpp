#include "messaging/objection_care.h"

#include "base/described.h"
#include "base/sha256.h"
#include "base/time.h"
#include "base/uuid.h"
#include "messaging/standing.h"

#include <algorithm>
#include <cstring>

namespace demur::rpc {

namespace {

// The same objection always gets the same wording; another one, or its next variant, another.
std::uint64_t seed_of(const ObjectionRow& row)
{
    std::uint64_t seed = 0;
    const std::string hash = sha256(row.variant == 0 ? row.id : row.id + "/" + std::to_string(row.variant));
    std::memcpy(&seed, hash.data(), std::min(sizeof seed, hash.size()));
    return seed;
}

std::int64_t stated_min_length(const FlowPack& flow)
{
    std::int64_t length = 0;
    for (const Demand& demand : flow.demands) {
        length = std::max(length, demand.min_length.value_or(0));
    }
    return length;
}

std::string language_for(const std::string& page, const Profile& profile)
{
    const bool known = !page.empty() && page != "und" && reason_language(page) == page.substr(0, page.find('-'));
    return known ? reason_language(page) : reason_language(profile.language.value_or("en"));
}

bool needs_evidence(const ObjectionRow& row, const FlowPack& flow)
{
    return flow.kind == third_party_kind && row.evidence.empty();
}

bool is_backwards(const ObjectionRow& row, ObjectionStatus status)
{
    const bool before_sending =
        status == ObjectionStatus::noticed || status == ObjectionStatus::prepared || status == ObjectionStatus::filled;
    return (row.submitted && before_sending) || !may_become(status_of(row), status);
}

} // namespace

ObjectionStatus status_of(const ObjectionRow& row)
{
    return from_json<ObjectionStatus>(json::value(row.status), "objection.status");
}

ReasonRequest reason_request(const ObjectionRow& row, const std::string& language, const std::string& country)
{
    const FlowPack* flow = find_flow(row.flow);
    ReasonRequest request;
    request.language = language;
    request.country = country;
    request.has_prompts = row.prompts && !row.prompts->empty();
    request.has_evidence = !row.evidence.empty();
    request.grounds = row.grounds;
    request.kind = flow != nullptr ? flow->kind : request.kind;
    request.min_length = flow != nullptr ? stated_min_length(*flow) : 0;
    request.seed = seed_of(row);
    return request;
}

void compose(ObjectionRow& row, const std::string& language, const std::string& country)
{
    row.language = language;
    if (!row.own_words && find_flow(row.flow) != nullptr) {
        row.reason = compose_reason(reason_request(row, language, country));
    }
}

ObjectionRow open_objection(Journal& journal, const Profile& profile, const Opening& opening)
{
    const FlowPack& flow = *opening.flow;
    ObjectionRow row;
    row.id = new_uuid();
    row.service = flow.service;
    row.username = opening.username;
    row.flow = flow.id;
    row.opened = now_ms();
    row.effective_date = opening.effective_date;
    row.grounds = profile.grounds;
    row.prompts = profile.prompts;
    if (flow.kind == third_party_kind) {
        row.evidence = profile.evidence;
    }
    row.own_words = profile.reason && !profile.reason->empty();
    row.reason = profile.reason.value_or("");
    compose(row, language_for(opening.language, profile), profile.country.value_or(""));
    const bool waits = needs_evidence(row, flow);
    row.status = enum_name(waits ? ObjectionStatus::needs_user : ObjectionStatus::prepared);
    row.next = enum_name(waits ? NextStep::attach_evidence : NextStep::open_form);
    journal.save_objection(row);
    return row;
}

bool advance(Journal& journal, ObjectionRow& row, ObjectionStatus status, std::optional<NextStep> next)
{
    if (is_backwards(row, status)) {
        return false;
    }
    row.status = enum_name(status);
    row.next = enum_name(next.value_or(next_step(status, find_flow(row.flow), std::nullopt)));
    if (status == ObjectionStatus::submitted && !row.submitted) {
        row.submitted = now_ms();
    }
    journal.save_objection(row);
    return true;
}

std::optional<AnswerView> answer_of(const ObjectionRow& row)
{
    if (!row.answer) {
        return std::nullopt;
    }
    boost::system::error_code ec;
    const json::value stored = json::parse(*row.answer, ec);
    if (ec) {
        throw Error(ErrorCode::corrupt, "the answer of objection " + row.id + " cannot be read");
    }
    return from_json<AnswerView>(stored, "answer");
}

bool record_answer(Journal& journal, ObjectionRow& row, const AnswerView& answer)
{
    const bool extends = answer.kind == "extension";
    const ObjectionStatus status = answer.kind == "confirmation" ? ObjectionStatus::confirmed
                                   : answer.kind == "rejection"  ? ObjectionStatus::denied
                                                                 : status_of(row);
    const bool answered = status_of(row) == ObjectionStatus::confirmed || status_of(row) == ObjectionStatus::denied;
    if (is_backwards(row, status) || (extends && answered)) {
        return false;
    }
    const std::optional<AnswerView> known = answer_of(row);
    if (!known || known->kind != answer.kind || answer.source == "mail") {
        row.answer = json::serialize(to_json(answer));
    }
    row.extended = row.extended || extends;
    if (extends) {
        journal.save_objection(row);
        return true;
    }
    return advance(journal, row, status);
}

} // namespace demur::rpc
