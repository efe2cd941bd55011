#include "base/canonical_json.h"
#include "base/error.h"
#include "base/hex.h"
#include "base/time.h"
#include "journal/chain.h"
#include "journal/journal_impl.h"

#include <boost/json.hpp>

#include <utility>
#include <vector>

namespace demur {

ChainEnd read_chain_end(Database& db)
{
    Query last = db.query("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
    return last.next() ? ChainEnd{last.integer_at(0), last.text_at(1)} : ChainEnd{0, chain_start()};
}

void write_event(Database& db, ChainEnd& end, const boost::json::object& event)
{
    const std::string body = canonical_json(event);
    std::string hash = chain_next(end.hash, body);
    db.query("INSERT INTO event (seq, body, hash) VALUES (?, ?, ?)").integer(end.seq + 1).text(body).blob(hash).run();
    end = {end.seq + 1, std::move(hash)};
}

std::string Journal::head() const
{
    return to_hex(read_chain_end(impl_->db).hash);
}

std::int64_t Journal::events() const
{
    return read_chain_end(impl_->db).seq;
}

ChainHead Journal::chain_head() const
{
    ChainEnd end = read_chain_end(impl_->db);
    return {end.seq, std::move(end.hash)};
}

void Journal::each_event(const std::function<void(const StoredEvent&)>& visit) const
{
    Query query = impl_->db.query("SELECT seq, body, hash, digest FROM event ORDER BY seq");
    while (query.next()) {
        visit({query.integer_at(0), query.view_at(1), query.view_at(2), query.view_at(3)});
    }
}

void Journal::read_as_one(const std::function<void()>& read) const
{
    Reading reading(impl_->db);
    read();
}

std::vector<ChainedEvent> Journal::chain() const
{
    std::vector<ChainedEvent> events;
    each_event([&events](const StoredEvent& stored) {
        if (stored.body.empty()) {
            events.push_back({stored.seq, {}, to_hex(stored.hash)});
            return;
        }
        boost::system::error_code ec;
        boost::json::value event = boost::json::parse(stored.body, ec);
        if (ec || !event.is_object()) {
            throw Error(ErrorCode::corrupt, "event " + std::to_string(stored.seq) + " of the journal cannot be read");
        }
        events.push_back({stored.seq, std::move(event.get_object()), to_hex(stored.hash)});
    });
    return events;
}

std::optional<std::int64_t> Journal::broken_at() const
{
    std::string previous = chain_start();
    std::int64_t expected = 1;
    std::optional<std::int64_t> broken;
    each_event([&](const StoredEvent& event) {
        const std::string next = event.body.empty() ? chain_next_digest(previous, event.digest) : chain_next(previous, event.body);
        if (!broken && (event.seq != expected || next != event.hash)) {
            broken = expected;
        }
        previous = event.hash;
        ++expected;
    });
    return broken;
}

void rechain(Database& db)
{
    std::vector<std::pair<std::string, std::string>> kept; // what takes the place of body and hash: digest, hash
    std::string previous = chain_start();
    std::string before; // head of the rule before
    {
        Query query = db.query("SELECT body, hash FROM event ORDER BY seq");
        while (query.next()) {
            before = query.text_at(1);
            // Content that is gone has left no digest: its old hash stands for one.
            const bool gone = query.view_at(0).empty();
            previous = gone ? chain_next_digest(previous, before) : chain_next(previous, query.view_at(0));
            kept.emplace_back(gone ? before : std::string(), previous);
        }
    }
    std::int64_t seq = 0;
    for (const auto& [digest, hash] : kept) {
        Query update = db.query("UPDATE event SET hash = ?, digest = ? WHERE seq = ?");
        update.blob(hash).blob(digest).integer(++seq).run();
    }
    if (seq > 0) {
        ChainEnd end = read_chain_end(db);
        write_event(db, end, rechain_event(to_hex(before), now_ms()));
    }
}

} // namespace demur
