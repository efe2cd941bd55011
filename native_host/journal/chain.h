// The hash chain: h(i) = SHA-256(h(i-1) || SHA-256(canonical JSON of event i)), RFC 8785; h(0) is 32 zero bytes. Pure. The inner hash
// lets an event's content be deleted or left out while the chain still binds everything before it.
#pragma once

#include "journal/step.h"

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

// Raw bytes of h(0).
std::string chain_start();
// Raw bytes. `body` is the event's canonical JSON.
std::string chain_next(std::string_view previous, std::string_view body);
// The same, of an event of which only the SHA-256 of its body (raw bytes) is known.
std::string chain_next_digest(std::string_view previous, std::string_view digest);
// The rule before schema 4 of the journal: h(i) = SHA-256(h(i-1) || body). For exports that were made then.
std::string chain_next_before(std::string_view previous, std::string_view body);

boost::json::object step_event(const Step& step);
boost::json::object objection_event(std::string_view objection, std::string_view status, std::string_view next, std::int64_t wall);
// `action`: added | removed.
boost::json::object evidence_event(std::string_view sha256, std::int64_t size, std::string_view media, std::string_view action,
                                   std::int64_t wall);

// The chain was written anew under the present rule; `head` (hex) is the last one of the rule before.
boost::json::object rechain_event(std::string_view head, std::int64_t wall);

// What a person says of a sign of a deceptive pattern. `standing`: candidate | confirmed | rejected.
boost::json::object tag_event(std::string_view journey, std::string_view tag, std::string_view standing, std::int64_t wall);

constexpr bool is_burden_answer(std::int64_t answer)
{
    constexpr std::int64_t most = 5;
    return answer >= 1 && answer <= most;
}
// How hard the person says a journey was, 1 (very easy) to 5 (very difficult); absent: they take their answer back.
boost::json::object burden_event(std::string_view journey, std::optional<std::int64_t> answer, std::int64_t wall);

// The installation signs with this key from here on. `key`: public, hex.
boost::json::object key_event(std::string_view key, std::int64_t wall);

// Of such an event; absent when it is of another type.
std::optional<std::string> named_key(const boost::json::object& event);

// Numbers of events, both ends included.
struct EventRun {
    std::int64_t first = 0;
    std::int64_t last = 0;
};
// Of runs in order: one that touches the last is joined to it.
void add_run(std::vector<EventRun>& runs, const EventRun& run);
// The content of these events was deleted; {"runs":[[first,last],...]}. It names no journey: what was deleted stays unknown.
boost::json::object redaction_event(const std::vector<EventRun>& runs, std::int64_t wall);
// The runs of such an event; absent when it is of another type. Throws Error(bad_input) for one that Demur does not write.
std::optional<std::vector<EventRun>> redacted_by(const boost::json::object& event);

// Throws Error(bad_input) unless the event is of type "step".
Step step_of_event(const boost::json::object& event);
bool is_step_event(const boost::json::object& event);

} // namespace demur
