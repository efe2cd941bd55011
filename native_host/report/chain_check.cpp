#include "report/chain_check.h"

#include "base/canonical_json.h"
#include "base/error.h"
#include "base/hex.h"
#include "base/sha256.h"

#include <boost/json.hpp>

namespace demur {
namespace {

namespace json = boost::json;

std::optional<std::int64_t> integer_of(const json::object& object, std::string_view name)
{
    const json::value* member = object.if_contains(name);
    return member != nullptr && member->is_int64() ? std::optional(member->get_int64()) : std::nullopt;
}

// What is left out is there by the hashes of its contents: the chain is computed through it.
std::string hash_after(std::string_view previous, std::string_view digests)
{
    std::string hash(previous);
    for (std::size_t at = 0; at < digests.size(); at += sha256_size) {
        hash = chain_next_digest(hash, digests.substr(at, sha256_size));
    }
    return hash;
}

} // namespace

struct ChainChecker::Entry {
    std::int64_t seq = 0;
    std::int64_t run = 1;                // events it stands for
    const json::object* event = nullptr; // null: left out
    std::string digests;                 // of what is left out, raw bytes, one after the other
    std::string hash;                    // raw bytes
};

std::optional<ChainChecker::Entry> ChainChecker::read_entry(const json::value& value)
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

ChainChecker::ChainChecker(std::set<std::int64_t> asked, bool before) : asked_(std::move(asked)), before_(before), previous_(chain_start())
{
}

bool ChainChecker::hash_fits(std::string_view body, std::string_view hash) const
{
    return (before_ ? chain_next_before(previous_, body) : chain_next(previous_, body)) == hash;
}

bool ChainChecker::fits(const Entry& entry) const
{
    if (entry.event == nullptr) {
        const bool is_whole =
            entry.digests.size() % sha256_size == 0 && entry.run == static_cast<std::int64_t>(entry.digests.size() / sha256_size);
        return before_ || (is_whole && hash_after(previous_, entry.digests) == entry.hash);
    }
    try {
        return hash_fits(canonical_json(*entry.event), entry.hash);
    } catch (const Error&) {
        return false; // a fraction, a text that is no UTF-8: never written by Demur
    }
}

// What the event says of the chain itself. Throws Error(bad_input) for a redaction that Demur does not write.
void ChainChecker::note(const Entry& entry)
{
    if (entry.event == nullptr) {
        check_.left_out += entry.run;
        check_.hidden.push_back({entry.seq - entry.run + 1, entry.seq});
        return;
    }
    if (const std::optional<std::vector<EventRun>> runs = redacted_by(*entry.event)) {
        check_.redacted.insert(check_.redacted.end(), runs->begin(), runs->end());
    } else if (const std::optional<std::string> key = named_key(*entry.event)) {
        check_.key = *key;
    }
}

bool ChainChecker::break_off(const std::string& why)
{
    check_.broken_at = check_.events + 1;
    check_.why = "event " + std::to_string(check_.events + 1) + why;
    return false;
}

bool ChainChecker::follows(std::int64_t seq, std::int64_t run)
{
    // Checked without adding: the numbers are hostile.
    return (run >= 1 && seq >= run && seq - run == check_.events)
           || break_off(" is missing or out of order: number " + std::to_string(seq) + " stands in its place");
}

bool ChainChecker::pass(std::int64_t seq, std::string_view hash)
{
    previous_ = hash;
    check_.events = seq;
    if (asked_.contains(seq)) {
        check_.hashes.emplace(seq, to_hex(hash));
    }
    return true;
}

bool ChainChecker::add(const json::value& value)
{
    if (check_.broken_at) {
        return false;
    }
    const std::optional<Entry> entry = read_entry(value);
    if (!entry) {
        return break_off(" is not written as Demur writes events");
    }
    if (!follows(entry->seq, entry->run)) {
        return false;
    }
    if (!fits(*entry)) {
        return break_off(" was changed: its hash does not follow from it and the event before");
    }
    note(*entry);
    return pass(entry->seq, entry->hash);
}

bool ChainChecker::add_step(std::int64_t seq, std::string_view body, std::string_view hash)
{
    if (check_.broken_at) {
        return false;
    }
    const std::optional<std::string> bytes = hash.size() == 2 * sha256_size ? from_hex(hash) : std::nullopt;
    if (!bytes) {
        return break_off(" is not written as Demur writes events");
    }
    if (!follows(seq, 1)) {
        return false;
    }
    if (!hash_fits(body, *bytes)) {
        return break_off(" was changed: its hash does not follow from it and the event before");
    }
    return pass(seq, *bytes);
}

ChainCheck ChainChecker::check() const
{
    ChainCheck check = check_;
    check.head = to_hex(previous_);
    return check;
}

} // namespace demur
