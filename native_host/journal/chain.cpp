#include "journal/chain.h"

#include "base/described.h"
#include "base/sha256.h"

#include <array>

namespace demur {

namespace {

bool is_of_type(const json::object& event, std::string_view name)
{
    const json::value* type = event.if_contains("type");
    return type != nullptr && type->is_string() && type->get_string() == name;
}

} // namespace

std::string chain_start()
{
    return std::string(sha256_size, '\0');
}

std::string chain_next_digest(std::string_view previous, std::string_view digest)
{
    thread_local Sha256 hash; // begun anew at every end: a chain of a million events needs one
    hash.update(previous);
    hash.update(digest);
    return hash.finish();
}

std::string chain_next(std::string_view previous, std::string_view body)
{
    thread_local Sha256 hash;
    std::array<char, 2 * sha256_size> both{}; // handed over at once: a whole block of SHA-256 is not copied
    previous.copy(both.data(), sha256_size);
    hash.update(body);
    hash.finish(both.data() + sha256_size);
    hash.update({both.data(), both.size()});
    return hash.finish();
}

std::string chain_next_before(std::string_view previous, std::string_view body)
{
    return chain_next_digest(previous, body);
}

json::object rechain_event(std::string_view head, std::int64_t wall)
{
    return {{"type", "rechain"}, {"head", head}, {"wall", wall}};
}

json::object step_event(const Step& step)
{
    json::object event = to_json(step).as_object();
    event.emplace("type", "step");
    return event;
}

json::object objection_event(std::string_view objection, std::string_view status, std::string_view next, std::int64_t wall)
{
    return {{"type", "objection"}, {"objection", objection}, {"status", status}, {"next", next}, {"wall", wall}};
}

json::object evidence_event(std::string_view sha256, std::int64_t size, std::string_view media, std::string_view action, std::int64_t wall)
{
    return {{"type", "evidence"}, {"sha256", sha256}, {"size", size}, {"media", media}, {"action", action}, {"wall", wall}};
}

json::object tag_event(std::string_view journey, std::string_view tag, std::string_view standing, std::int64_t wall)
{
    return {{"type", "tag"}, {"journey", journey}, {"tag", tag}, {"standing", standing}, {"wall", wall}};
}

json::object burden_event(std::string_view journey, std::optional<std::int64_t> answer, std::int64_t wall)
{
    json::object event{{"type", "burden"}, {"journey", journey}, {"wall", wall}};
    if (answer) {
        event["answer"] = *answer;
    }
    return event;
}

json::object key_event(std::string_view key, std::int64_t wall)
{
    return {{"type", "key"}, {"key", key}, {"wall", wall}};
}

std::optional<std::string> named_key(const json::object& event)
{
    const json::value* key = event.if_contains("key");
    return is_of_type(event, "key") && key != nullptr && key->is_string() ? std::optional(std::string(key->get_string())) : std::nullopt;
}

void add_run(std::vector<EventRun>& runs, const EventRun& run)
{
    if (!runs.empty() && runs.back().last + 1 == run.first) {
        runs.back().last = run.last;
    } else {
        runs.push_back(run);
    }
}

json::object redaction_event(const std::vector<EventRun>& runs, std::int64_t wall)
{
    json::array list;
    for (const EventRun& run : runs) {
        list.push_back(json::array{run.first, run.last});
    }
    return {{"type", "redaction"}, {"runs", std::move(list)}, {"wall", wall}};
}

std::optional<std::vector<EventRun>> redacted_by(const json::object& event)
{
    if (!is_of_type(event, "redaction")) {
        return std::nullopt;
    }
    const json::value* list = event.if_contains("runs");
    std::vector<EventRun> runs;
    for (const std::vector<std::int64_t>& run :
         from_json<std::vector<std::vector<std::int64_t>>>(list == nullptr ? json::value() : *list, "event.runs")) {
        const std::int64_t before = runs.empty() ? 0 : runs.back().last;
        if (run.size() != 2 || run[0] <= before || run[1] < run[0]) {
            throw Error(ErrorCode::bad_input, "event.runs: expected pairs of numbers that rise");
        }
        runs.push_back({run[0], run[1]});
    }
    return runs;
}

bool is_step_event(const json::object& event)
{
    return is_of_type(event, "step");
}

Step step_of_event(const json::object& event)
{
    if (!is_step_event(event)) {
        throw Error(ErrorCode::bad_input, "event: expected one of type step");
    }
    return from_json<Step>(event, "event");
}

} // namespace demur
