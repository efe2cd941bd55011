// Deleting a journey: its events lose their content, their hashes stay, and the chain says so.
#include "base/error.h"
#include "base/sha256.h"
#include "base/time.h"
#include "journal/chain.h"
#include "journal/journal_impl.h"

#include <boost/json.hpp>

#include <utility>
#include <vector>

namespace demur {
namespace {

namespace json = boost::json;

// Every event that names the journey, as runs of numbers. Canonical JSON has one way to write the member, and ids are tokens.
std::vector<EventRun> runs_of(Database& db, std::string_view journey)
{
    std::vector<EventRun> runs;
    Query query = db.query("SELECT seq FROM event WHERE instr(body, ?) > 0 ORDER BY seq");
    query.text("\"journey\":\"" + std::string(journey) + "\"");
    while (query.next()) {
        const std::int64_t seq = query.integer_at(0);
        add_run(runs, {seq, seq});
    }
    return runs;
}

// What the chain still needs of each: the hash of its content, not the content. Those deleted before have theirs.
std::vector<std::pair<std::int64_t, std::string>> digests_of(Database& db, const std::vector<EventRun>& runs)
{
    std::vector<std::pair<std::int64_t, std::string>> digests;
    for (const EventRun& run : runs) {
        Query query = db.query("SELECT seq, body FROM event WHERE seq BETWEEN ? AND ? AND body <> ''");
        query.integer(run.first).integer(run.last);
        while (query.next()) {
            digests.emplace_back(query.integer_at(0), sha256(query.view_at(1)));
        }
    }
    return digests;
}

void forget(Database& db, std::string_view journey, const std::vector<EventRun>& runs)
{
    for (const auto& [seq, digest] : digests_of(db, runs)) {
        db.query("UPDATE event SET body = '', digest = ? WHERE seq = ?").blob(digest).integer(seq).run();
    }
    db.query("DELETE FROM step WHERE journey = ?").text(journey).run();
    db.query("DELETE FROM journey WHERE id = ?").text(journey).run();
    db.execute("DELETE FROM session WHERE id NOT IN (SELECT session FROM step)"); // when it was, where nothing else was then
    db.query("DELETE FROM objection_journey WHERE journey = ?").text(journey).run();
    // Its id is random: nobody finds it by its hash, and who still holds it gets no more of its steps stored.
    db.query("INSERT OR IGNORE INTO removed (journey) VALUES (?)").blob(sha256(journey)).run();
    ChainEnd end = read_chain_end(db);
    write_event(db, end, redaction_event(runs, now_ms()));
}

// What SQLite has freed may still stand in gaps of its pages and in the log: the file is written anew without it. False when
// another program reads the journal at this moment.
bool wipe(Database& db)
{
    try {
        db.execute("VACUUM");
        return db.pragma("PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    } catch (const Error&) {
        return false; // the deletion itself is done
    }
}

} // namespace

bool is_removed(Database& db, std::string_view journey)
{
    Query query = db.query("SELECT 1 FROM removed WHERE journey = ?");
    query.blob(sha256(journey));
    return query.next();
}

Removed Journal::remove_journey(std::string_view journey)
{
    check_id("journey", journey); // a token is written by JSON as it is
    Removed removed;
    impl_->db.execute("PRAGMA secure_delete=ON");
    {
        Transaction transaction(impl_->db);
        const std::vector<EventRun> runs = runs_of(impl_->db, journey);
        if (runs.empty() && !is_removed(impl_->db, journey)) {
            throw Error(ErrorCode::not_found, "no journey " + std::string(journey), "`demur journeys` lists them.");
        }
        if (!runs.empty()) {
            forget(impl_->db, journey, runs);
            transaction.commit();
        }
        for (const EventRun& run : runs) {
            removed.events += run.last - run.first + 1;
        }
    }
    removed.wiped = wipe(impl_->db);
    return removed;
}

} // namespace demur
