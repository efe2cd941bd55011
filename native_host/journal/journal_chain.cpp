#include "base/canonical_json.h"
#include "base/error.h"
#include "base/hex.h"
#include "journal/chain.h"
#include "journal/journal_impl.h"

#include <boost/json.hpp>

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

void Journal::each_event(const std::function<void(std::int64_t, std::string_view, std::string_view)>& visit) const
{
    Query query = impl_->db.query("SELECT seq, body, hash FROM event ORDER BY seq");
    while (query.next()) {
        visit(query.integer_at(0), query.view_at(1), query.view_at(2));
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
    each_event([&events](std::int64_t seq, std::string_view body, std::string_view hash) {
        if (body.empty()) {
            events.push_back({seq, {}, to_hex(hash)});
            return;
        }
        boost::system::error_code ec;
        boost::json::value event = boost::json::parse(body, ec);
        if (ec || !event.is_object()) {
            throw Error(ErrorCode::corrupt, "event " + std::to_string(seq) + " of the journal cannot be read");
        }
        events.push_back({seq, std::move(event.get_object()), to_hex(hash)});
    });
    return events;
}

std::optional<std::int64_t> Journal::broken_at() const
{
    std::string previous = chain_start();
    std::int64_t expected = 1;
    std::optional<std::int64_t> broken;
    each_event([&](std::int64_t seq, std::string_view body, std::string_view hash) {
        if (!broken && (seq != expected || (!body.empty() && chain_next(previous, body) != hash))) {
            broken = expected;
        }
        previous = hash;
        ++expected;
    });
    return broken;
}

} // namespace demur
