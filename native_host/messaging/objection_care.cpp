#include "messaging/objection_care.h"

#include "base/described.h"
#include "base/sha256.h"
#include "base/time.h"
#include "base/uuid.h"

#include <algorithm>
#include <cstring>

namespace demur::rpc {

namespace {

// The same objection always gets the same variant; another one another.
std::uint64_t seed_of(const std::string& id)
{
    std::uint64_t seed = 0;
    const std::string hash = sha256(id);
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

bool was_sent(const ObjectionRow& row)
{
    const ObjectionStatus status = status_of(row);
    return row.submitted || status == ObjectionStatus::confirmed || status == ObjectionStatus::denied;
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

void compose(ObjectionRow& row, const std::string& language, const std::string& country)
{
    const FlowPack* flow = find_flow(row.flow);
    row.language = language;
    if (row.own_words || flow == nullptr) {
        return;
    }
    ReasonRequest request;
    request.language = language;
    request.country = country;
    request.has_prompts = row.prompts && !row.prompts->empty();
    request.has_evidence = !row.evidence.empty();
    request.grounds = row.grounds;
    request.kind = flow->kind;
    request.min_length = stated_min_length(*flow);
    request.seed = seed_of(row.id);
    row.reason = compose_reason(request);
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

std::optional<ObjectionRow> standing_objection(Journal& journal, const FlowPack& flow, const std::string& username)
{
    std::optional<ObjectionRow> nameless;
    std::vector<ObjectionRow> rows = journal.objections();
    std::ranges::reverse(rows);
    for (ObjectionRow& row : rows) {
        if (row.flow != flow.id || status_of(row) == ObjectionStatus::denied) {
            continue;
        }
        if (row.username == username || username.empty()) {
            return std::move(row);
        }
        if (row.username.empty() && !nameless) {
            nameless = std::move(row);
        }
    }
    if (nameless) {
        nameless->username = username;
        journal.save_objection(*nameless);
    }
    return nameless;
}

std::optional<ObjectionRow> sent_objection(const Journal& journal, const FlowPack& flow, const std::string& username)
{
    const auto is_of_account = [&](const ObjectionRow& row) {
        const FlowPack* known = find_flow(row.flow);
        const bool same_kind = known != nullptr && known->kind == flow.kind;
        return same_kind && row.service == flow.service && (row.username == username || row.username.empty() || username.empty());
    };
    std::optional<ObjectionRow> latest;
    for (ObjectionRow& row : journal.objections()) {
        if (was_sent(row) && is_of_account(row) && (!latest || sent_at(row) >= sent_at(*latest))) {
            latest = std::move(row);
        }
    }
    return latest;
}

std::int64_t sent_at(const ObjectionRow& row)
{
    return row.submitted.value_or(row.opened);
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

} // namespace demur::rpc
