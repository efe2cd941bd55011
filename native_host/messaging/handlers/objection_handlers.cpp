// objections.list, objection.open, objection.update.
#include "base/described.h"
#include "base/limits.h"
#include "base/time.h"
#include "messaging/evidence_care.h"
#include "messaging/handlers/handlers.h"
#include "messaging/objection_care.h"
#include "messaging/objection_view.h"
#include "messaging/profile_store.h"
#include "messaging/standing.h"

#include <algorithm>

namespace demur::rpc {

namespace {

constexpr std::size_t longest_username = 200;
constexpr std::size_t most_grounds = 50;
constexpr std::size_t longest_ground = 1000; // bytes, as in a profile
constexpr std::int64_t most_variants = 1'000'000;

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

// A switch answers by itself: read back as off, it has confirmed the objection. A company answers in other ways.
bool is_read_back(const ObjectionRow& row, ObjectionStatus status)
{
    const FlowPack* flow = find_flow(row.flow);
    return status == ObjectionStatus::confirmed && flow != nullptr && flow->means == "toggle";
}

void check(const Journal& journal, const ObjectionUpdateParams& params, const ObjectionRow& row)
{
    check_text(params.reason, "reason");
    check_text(params.prompts, "prompts");
    if ((params.grounds && params.grounds->size() > most_grounds)
        || (params.evidence && params.evidence->size() > limits::evidence_files)) {
        throw Error(ErrorCode::too_large, "params: too many grounds or files");
    }
    if (params.grounds && std::ranges::any_of(*params.grounds, [](const std::string& one) { return one.size() > longest_ground; })) {
        throw Error(ErrorCode::too_large, "params.grounds: at most " + std::to_string(longest_ground) + " bytes each");
    }
    for (const std::string& sha256 : params.evidence.value_or(std::vector<std::string>())) {
        if (!journal.evidence(sha256)) {
            throw Error(ErrorCode::not_found, "params.evidence: no file has this SHA-256", "Add the file first.");
        }
    }
    if (params.variant && (*params.variant < 0 || *params.variant > most_variants)) {
        throw Error(ErrorCode::bad_input, "params.variant: expected 0 to " + std::to_string(most_variants));
    }
    const auto settable = {ObjectionStatus::prepared, ObjectionStatus::filled, ObjectionStatus::submitted, ObjectionStatus::needs_user};
    if (params.status && std::ranges::find(settable, *params.status) == settable.end() && !is_read_back(row, *params.status)) {
        throw Error(ErrorCode::bad_input, "params.status: the extension may say prepared, filled, submitted or needs_user");
    }
}

bool changes_words(const ObjectionUpdateParams& params)
{
    return params.reason || params.grounds || params.language || params.prompts || params.variant;
}

void change_text(ObjectionRow& row, const ObjectionUpdateParams& params, const Profile& profile)
{
    row.prompts = params.prompts ? params.prompts : row.prompts;
    if (params.grounds) {
        row.grounds = *params.grounds;
        row.own_words = false;
    }
    row.variant = params.variant.value_or(row.variant);
    if (params.reason) {
        row.own_words = !params.reason->empty();
        row.reason = *params.reason;
    }
    compose(row, reason_language(params.language.value_or(row.language)), profile.country.value_or(""));
}

// What was sent stays as it was sent: a complaint rests on it. Files may still be bound to it, for that complaint.
void change_content(Journal& journal, ObjectionRow& row, const ObjectionUpdateParams& params)
{
    const bool sent = was_sent(row);
    if (sent && changes_words(params)) {
        throw Error(ErrorCode::conflict, "this objection was sent already", "Open a new one if you want to object again.");
    }
    row.evidence = params.evidence.value_or(row.evidence);
    if (!sent) {
        change_text(row, params, load_profile(journal)); // it speaks of prompts and evidence where there are any
    }
    journal.save_objection(row);
    settle_evidence(journal, row);
}

// The accounts that the objection is opened for. Where none is named: the first that has none open, else the first.
AccountGroup group_to_open(Journal& journal, const Profile& profile, const FlowPack& flow, const std::string& username)
{
    if (is_page(profile, flow.service, username)) {
        throw Error(ErrorCode::bad_input, "params.username: a Page cannot file an objection", "Object for the account that runs it.");
    }
    if (!username.empty() && flow.needs_account) {
        return group_of(profile, flow.service, username);
    }
    const std::vector<AccountGroup> groups = groups_concerned(profile, flow);
    if (groups.empty()) {
        throw Error(ErrorCode::bad_input, "params.flow: the profile has only Pages on " + flow.service + ", and a Page cannot file",
                    "Add the account that runs the Page.");
    }
    const auto free = std::ranges::find_if(
        groups, [&](const AccountGroup& group) { return !standing_objection(journal, profile, flow, group).has_value(); });
    return free == groups.end() ? groups.front() : *free;
}

} // namespace

ObjectionsResult handle(Context& context, method::ObjectionsList /*tag*/, Nothing /*params*/)
{
    const Journal& journal = context.journal();
    const Profile profile = load_profile(journal);
    const std::int64_t now = now_ms();
    FrictionTally& tally = context.friction();
    tally.look(journal);
    ObjectionsResult result;
    for (const ObjectionRow& row : journal.objections()) {
        result.objections.push_back(view_of(journal, row, profile, now, tally));
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
    if (std::ranges::any_of(username, [](char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; })) {
        throw Error(ErrorCode::bad_input, "params.username: holds line breaks or control characters");
    }
    Journal& journal = context.journal();
    const Profile profile = load_profile(journal);
    const AccountGroup group = group_to_open(journal, profile, *flow, username);
    std::optional<ObjectionRow> row = standing_objection(journal, profile, *flow, group);
    if (!row || status_of(*row) == ObjectionStatus::confirmed) {
        row = open_objection(journal, profile, {flow, group.filer.username, {}, std::nullopt});
    }
    return {view_of(journal, *row, profile, now_ms())};
}

ObjectionResult handle(Context& context, method::ObjectionUpdate /*tag*/, ObjectionUpdateParams params)
{
    Journal& journal = context.journal();
    ObjectionRow row = find_objection(journal, params.id);
    check(journal, params, row);
    if (changes_words(params) || params.evidence) {
        change_content(journal, row, params);
    }
    if (params.extended && row.extended != *params.extended) {
        row.extended = *params.extended;
        journal.save_objection(row);
    }
    if (params.status) {
        const bool waits = *params.status == ObjectionStatus::needs_user;
        advance(journal, row, *params.status, waits ? std::optional(params.next.value_or(NextStep::enter_code)) : std::nullopt);
    }
    return {view_of(journal, row, load_profile(journal), now_ms())};
}

} // namespace demur::rpc
