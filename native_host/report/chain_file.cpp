#include "report/chain_file.h"

#include "base/canonical_json.h"
#include "base/error.h"
#include "base/hex.h"
#include "base/sha256.h"
#include "journal/chain.h"
#include "journal/journal.h"

#include <boost/json.hpp>

#include <ostream>
#include <set>

namespace demur {
namespace {

namespace json = boost::json;

class ChainWriter {
public:
    explicit ChainWriter(std::ostream& out) : out_(out) { out_ << '['; }

    void event(std::int64_t seq, std::string_view body, std::string_view hash)
    {
        flush();
        separate();
        out_ << R"({"seq":)" << seq << R"(,"event":)" << body << R"(,"hash":")" << to_hex(hash) << "\"}";
    }
    void leave_out(std::int64_t seq, std::string_view hash)
    {
        ++run_;
        ++left_out_;
        seq_ = seq;
        hash_ = hash;
    }
    std::int64_t finish()
    {
        flush();
        out_ << "\n]";
        return left_out_;
    }
    // A run of events left out is one entry: the hash of its last event is all that the next one needs.
    void flush()
    {
        if (run_ > 0) {
            separate();
            out_ << R"({"seq":)" << seq_ << R"(,"left_out":)" << run_ << R"(,"hash":")" << to_hex(hash_) << "\"}";
            run_ = 0;
        }
    }

private:
    void separate()
    {
        out_ << (first_ ? "\n" : ",\n");
        first_ = false;
    }

    std::ostream& out_;
    bool first_ = true;
    std::int64_t run_ = 0;
    std::int64_t left_out_ = 0;
    std::int64_t seq_ = 0;
    std::string hash_;
};

struct Entry {
    std::int64_t seq = 0;
    std::int64_t run = 1;                // events it stands for
    const json::object* event = nullptr; // null: left out
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
    entry.hash = *bytes;
    entry.event = event == nullptr ? nullptr : &event->get_object();
    entry.run = left_out.value_or(1);
    return entry;
}

bool fits(const Entry& entry, std::string_view previous)
{
    try {
        return entry.event == nullptr || chain_next(previous, canonical_json(*entry.event)) == entry.hash;
    } catch (const Error&) {
        return false; // a fraction, a text that is no UTF-8: never written by Demur
    }
}

// What belongs to the record as a whole goes with every part of it.
bool is_wanted(const json::object& event, const ReportBuilder& about)
{
    const json::value* type = event.if_contains("type");
    const bool of_the_record = type != nullptr && type->is_string() && (type->get_string() == "key" || type->get_string() == "redaction");
    return of_the_record || about.concerns(event);
}

} // namespace

std::int64_t write_chain(std::ostream& out, const Journal& journal, const ReportBuilder& about, std::int64_t last)
{
    std::set<std::int64_t> stamped;
    for (const StampRow& stamp : journal.stamps()) {
        stamped.insert(stamp.event);
    }
    ChainWriter writer(out);
    journal.each_event([&](std::int64_t seq, std::string_view body, std::string_view hash) {
        if (seq > last) {
            return; // appended since the report was made
        }
        if (!body.empty() && is_wanted(json::parse(body).as_object(), about)) {
            writer.event(seq, body, hash);
        } else {
            writer.leave_out(seq, hash);
        }
        if (stamped.contains(seq)) {
            writer.flush(); // the hash that was stamped must stand in the file
        }
    });
    return writer.finish();
}

ChainCheck check_chain(const json::array& entries)
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
        if (!fits(*entry, previous)) {
            broken(expected, name + " was changed: its hash does not follow from it and the event before");
            break;
        }
        previous = entry->hash;
        check.events = entry->seq;
        check.left_out += entry->event == nullptr ? entry->run : 0;
    }
    check.head = to_hex(previous);
    return check;
}

} // namespace demur
