#include "report/chain_file.h"

#include "base/hex.h"
#include "base/sha256.h"
#include "journal/journal.h"

#include <boost/json.hpp>

#include <ostream>
#include <set>

namespace demur {
namespace {

namespace json = boost::json;

constexpr std::int64_t longest_run = 1000; // events: what is held of a run stays small

class ChainWriter {
public:
    explicit ChainWriter(std::ostream& out) : out_(out) { out_ << '['; }

    void event(std::int64_t seq, std::string_view body, std::string_view hash)
    {
        flush();
        separate();
        out_ << R"({"seq":)" << seq << R"(,"event":)" << body << R"(,"hash":")" << to_hex(hash) << "\"}";
    }
    void leave_out(std::int64_t seq, std::string_view digest, std::string_view hash)
    {
        ++run_;
        ++left_out_;
        seq_ = seq;
        hash_ = hash;
        digests_ += to_hex(digest);
        if (run_ == longest_run) {
            flush();
        }
    }
    std::int64_t finish()
    {
        flush();
        out_ << "\n]";
        return left_out_;
    }
    // A run of events left out is one entry: the hash of each content stands for it, so that nothing before can be exchanged.
    void flush()
    {
        if (run_ > 0) {
            separate();
            out_ << R"({"seq":)" << seq_ << R"(,"left_out":)" << run_ << R"(,"digests":")" << digests_ << R"(","hash":")" << to_hex(hash_)
                 << "\"}";
            run_ = 0;
            digests_.clear();
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
    std::string digests_; // hex, one after the other
    std::string hash_;
};

// What belongs to the record as a whole goes with every part of it.
bool is_wanted(const json::object& event, const ReportBuilder& about)
{
    const json::value* type = event.if_contains("type");
    const bool of_the_record = type != nullptr && type->is_string() && (type->get_string() == "key" || type->get_string() == "redaction");
    return of_the_record || about.concerns(event);
}

bool is_shown(std::string_view body, const ReportBuilder& about)
{
    return !body.empty() && (about.concerns_all() || is_wanted(json::parse(body).as_object(), about));
}

} // namespace

std::vector<EventRun> events_left_out(const Journal& journal, const ReportBuilder& about, std::int64_t last)
{
    std::vector<EventRun> runs;
    journal.each_event([&](const StoredEvent& stored) {
        if (stored.seq <= last && !is_shown(stored.body, about)) {
            add_run(runs, {stored.seq, stored.seq});
        }
    });
    return runs;
}

std::int64_t write_chain(std::ostream& out, const Journal& journal, const ReportBuilder& about, std::int64_t last)
{
    std::set<std::int64_t> stamped;
    for (const StampRow& stamp : journal.stamps()) {
        stamped.insert(stamp.event);
    }
    ChainWriter writer(out);
    journal.each_event([&](const StoredEvent& stored) {
        const auto& [seq, body, hash, digest] = stored;
        if (seq > last) {
            return; // appended since the report was made
        }
        if (is_shown(body, about)) {
            writer.event(seq, body, hash);
        } else {
            writer.leave_out(seq, body.empty() ? digest : sha256(body), hash);
        }
        if (stamped.contains(seq)) {
            writer.flush(); // the hash that was stamped must stand in the file
        }
    });
    return writer.finish();
}

} // namespace demur
