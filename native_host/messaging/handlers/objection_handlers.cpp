// objections.list, objection.open, objection.update.
#include "base/described.h"
#include "base/limits.h"
#include "base/time.h"
#include "messaging/handlers/handlers.h"
#include "messaging/objection_care.h"
#include "messaging/objection_view.h"
#include "messaging/profile_store.h"

#include <algorithm>

namespace demur::rpc {

namespace {

constexpr std::size_t longest_username = 200;
constexpr std::size_t most_grounds = 50;

ObjectionRow find_objection(const Journal& journal, const std::string& id)
{
    std::optional<ObjectionRow> row = journal.objection(id);
    if (!row) {
        throw Error(ErrorCode::not_found, "there is no such objection");
    }
    return std::move(*row);
}

void check_text(const std::optional<std::string>& text, const char* name)
{
    if (text && text->size() > limits::reason_text) {
        throw Error(ErrorCode::too_large, std::string("params.") + name + ": at most " + std::to_string(limits::reason_text) + " bytes");
    }
}

void check(const Journal& journal, const ObjectionUpdateParams& params)
{
    check_text(params.reason, "reason");
    check_text(params.prompts, "prompts");
    if ((params.grounds && params.grounds->size() > most_grounds)
        || (params.evidence && params.evidence->size() > limits::evidence_files)) {
        throw Error(ErrorCode::too_large, "params: too many grounds or files");
    }
    for (const std::string& sha256 : params.evidence.value_or(std::vector<std::string>())) {
        if (!journal.evidence(sha256)) {
            throw Error(ErrorCode::not_found, "params.evidence: no file has this SHA-256", "Add the file first.");
        }
    }
    const auto settable = {ObjectionStatus::prepared, ObjectionStatus::filled, ObjectionStatus::submitted, ObjectionStatus::needs_user};
    if (params.status && std::ranges::find(settable, *params.status) == settable.end()) {
        throw Error(ErrorCode::bad_input, "params.status: the extension may say prepared, filled, submitted or needs_user");
    }
}

bool changes_content(const ObjectionUpdateParams& params)
{
    return params.reason || params.grounds || params.language || params.prompts || params.evidence;
}

void change_text(ObjectionRow& row, const ObjectionUpdateParams& params, const Profile& profile)
{
    if (params.grounds) {
        row.grounds = *params.grounds;
        row.own_words = false;
    }
    if (params.reason) {
        row.own_words = !params.reason->empty();
        row.reason = *params.reason;
    }
    if (changes_content(params)) {
        compose(row, reason_language(params.language.value_or(row.language)), profile.country.value_or(""));
    }
}

// A missing screenshot was all that an objection may have waited for.
void settle_evidence(Journal& journal, ObjectionRow& row)
{
    const bool waited = status_of(row) == ObjectionStatus::needs_user && row.next == enum_name(NextStep::attach_evidence);
    if (waited && !row.evidence.empty()) {
        advance(journal, row, ObjectionStatus::prepared);
    }
}

} // namespace

ObjectionsResult handle(Context& context, method::ObjectionsList /*tag*/, Nothing /*params*/)
{
    const Journal& journal = context.journal();
    const Profile profile = load_profile(journal);
    const std::int64_t now = now_ms();
    ObjectionsResult result;
    for (const ObjectionRow& row : journal.objections()) {
        result.objections.push_back(view_of(journal, row, profile, now));
    }
    std::ranges::reverse(result.objections);
    return result;
}

ObjectionResult handle(Context& context, method::ObjectionOpen /*tag*/, ObjectionOpenParams params)
{
    const FlowPack* flow = find_flow(params.flow);
    if (flow == nullptr) {
        throw Error(ErrorCode::not_found, "params.flow: there is no such flow", "flows.list names them.");
    }
    const std::string username = params.username.value_or("");
    if (username.size() > longest_username) {
        throw Error(ErrorCode::too_large, "params.username: too long");
    }
    Journal& journal = context.journal();
    const Profile profile = load_profile(journal);
    std::optional<ObjectionRow> row = standing_objection(journal, *flow, username);
    if (!row || status_of(*row) == ObjectionStatus::confirmed) {
        row = open_objection(journal, profile, {flow, username, {}, std::nullopt});
    }
    return {view_of(journal, *row, profile, now_ms())};
}

ObjectionResult handle(Context& context, method::ObjectionUpdate /*tag*/, ObjectionUpdateParams params)
{
    Journal& journal = context.journal();
    ObjectionRow row = find_objection(journal, params.id);
    check(journal, params);
    if (changes_content(params)) {
        if (status_of(row) == ObjectionStatus::confirmed) {
            throw Error(ErrorCode::conflict, "this objection is confirmed already", "Open a new one if you want to object again.");
        }
        row.prompts = params.prompts ? params.prompts : row.prompts;
        row.evidence = params.evidence.value_or(row.evidence);
        change_text(row, params, load_profile(journal)); // it speaks of prompts and evidence where there are any
        journal.save_objection(row);
        settle_evidence(journal, row);
    }
    if (params.status) {
        const bool waits = *params.status == ObjectionStatus::needs_user;
        advance(journal, row, *params.status, waits ? std::optional(params.next.value_or(NextStep::enter_code)) : std::nullopt);
    }
    return {view_of(journal, row, load_profile(journal), now_ms())};
}

} // namespace demur::rpc
