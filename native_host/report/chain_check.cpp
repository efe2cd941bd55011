#include "report/chain_check.h"

#include "base/canonical_json.h"
#include "base/error.h"
#include "base/hex.h"
#include "base/sha256.h"

#include <boost/json.hpp>

namespace demur {
namespace {

namespace json = boost::json;

struct Entry {
    std::int64_t seq = 0;
    std::int64_t run = 1;                // events it stands for
    const json::object* event = nullptr; // null: left out
    std::string digests;                 // of what is left out, raw bytes, one after the other
    std::string hash;                    // raw bytes
};

std::optional<std::int64_t> integer_of(const json::object& object, std::string_view name)
{
    const json::value* member = object.if_contains(name);
    return member != nullptr && member->is_int64() ? std::optional(member->get_int64()) : std::nullopt;
}

std::optional<Entry> read_entry(const json::value& value)
{
    const json::object* object = value.if_object();
    const json::value* hash = object == nullptr ? nullptr : object->if_contains("hash");
    const std::optional<std::int64_t> seq = object == nullptr ? std::nullopt : integer_of(*object, "seq");
    if (hash == nullptr || !hash->is_string() || hash->get_string().size() != 2 * sha256_size || !seq) {
        return std::nullopt;
    }
    Entry entry;
    entry.seq = *seq;
    const std::optional<std::string> bytes = from_hex(hash->get_string());
    const json::value* event = object->if_contains("event");
    const std::optional<std::int64_t> left_out = integer_of(*object, "left_out");
    if (!bytes || (event != nullptr) == left_out.has_value() || (event != nullptr && !event->is_object())) {
        return std::nullopt;
    }
    if (object->size() != (object->contains("digests") ? 4U : 3U)) {
        return std::nullopt; // something beside what is hashed
    }
    entry.hash = *bytes;
    entry.event = event == nullptr ? nullptr : &event->get_object();
    entry.run = left_out.value_or(1);
    if (const json::value* digests = object->if_contains("digests")) {
        const std::optional<std::string> raw = digests->is_string() ? from_hex(digests->get_string()) : std::nullopt;
        if (!raw || entry.event != nullptr) {
            return std::nullopt;
        }
        entry.digests = *raw;
    }
    return entry;
}

// What is left out is there by the hashes of its contents: the chain is computed through it.
bool run_fits(const Entry& entry, std::string_view previous)
{
    if (entry.digests.size() % sha256_size != 0 || entry.run != static_cast<std::int64_t>(entry.digests.size() / sha256_size)) {
        return false;
    }
    std::string hash(previous);
    for (std::size_t at = 0; at < entry.digests.size(); at += sha256_size) {
        hash = chain_next_digest(hash, std::string_view(entry.digests).substr(at, sha256_size));
    }
    return hash == entry.hash;
}

bool fits(const Entry& entry, std::string_view previous, bool before)
{
    if (entry.event == nullptr) {
        return before || run_fits(entry, previous);
    }
    try {
        const std::string body = canonical_json(*entry.event);
        return (before ? chain_next_before(previous, body) : chain_next(previous, body)) == entry.hash;
    } catch (const Error&) {
        return false; // a fraction, a text that is no UTF-8: never written by Demur
    }
}

// What the event says of the chain itself. Throws Error(bad_input) for a redaction that Demur does not write.
void note(const Entry& entry, ChainCheck& check)
{
    if (entry.event == nullptr) {
        check.left_out += entry.run;
        check.hidden.push_back({entry.seq - entry.run + 1, entry.seq});
        return;
    }
    if (const std::optional<std::vector<EventRun>> runs = redacted_by(*entry.event)) {
        check.redacted.insert(check.redacted.end(), runs->begin(), runs->end());
    } else if (const std::optional<std::string> key = named_key(*entry.event)) {
        check.key = *key;
    }
}

} // namespace

ChainCheck check_chain(const json::array& entries, const std::set<std::int64_t>& asked, bool before)
{
    ChainCheck check;
    std::string previous = chain_start();
    const auto broken = [&check](std::int64_t seq, std::string why) {
        check.broken_at = seq;
        check.why = std::move(why);
    };
    for (const json::value& value : entries) {
        const std::int64_t expected = check.events + 1;
        const std::string name = "event " + std::to_string(expected);
        const std::optional<Entry> entry = read_entry(value);
        if (!entry) {
            broken(expected, name + " is not written as Demur writes events");
            break;
        }
        // Checked without adding: the numbers are hostile.
        if (entry->run < 1 || entry->seq < entry->run || entry->seq - entry->run != check.events) {
            broken(expected, name + " is missing or out of order: number " + std::to_string(entry->seq) + " stands in its place");
            break;
        }
        if (!fits(*entry, previous, before)) {
            broken(expected, name + " was changed: its hash does not follow from it and the event before");
            break;
        }
        previous = entry->hash;
        check.events = entry->seq;
        note(*entry, check);
        if (asked.contains(entry->seq)) {
            check.hashes.emplace(entry->seq, to_hex(entry->hash));
        }
    }
    check.head = to_hex(previous);
    return check;
}

} // namespace demur
