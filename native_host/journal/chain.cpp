#include "journal/chain.h"

#include "base/described.h"
#include "base/sha256.h"

namespace demur {

std::string chain_start()
{
    return std::string(sha256_size, '\0');
}

std::string chain_next(std::string_view previous, std::string_view body)
{
    Sha256 hash;
    hash.update(previous);
    hash.update(body);
    return hash.finish();
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

bool is_step_event(const json::object& event)
{
    const json::value* type = event.if_contains("type");
    return type != nullptr && type->is_string() && type->get_string() == "step";
}

Step step_of_event(const json::object& event)
{
    if (!is_step_event(event)) {
        throw Error(ErrorCode::bad_input, "event: expected one of type step");
    }
    return from_json<Step>(event, "event");
}

} // namespace demur
