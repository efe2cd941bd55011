#include "journal/migration.h"

#include "base/error.h"
#include "journal/journal_impl.h"

#include <iterator>

namespace demur {
namespace {

// Append only: files of users stand at every number. `event` is the record; the other tables are what the host asks for
// often, derived from it (step, session, journey) or kept beside it (what the person typed, which the chain never holds).
constexpr const char* schema[] = {R"sql(
CREATE TABLE event (seq INTEGER PRIMARY KEY, body TEXT NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32)) STRICT;
CREATE TABLE session (id TEXT PRIMARY KEY, anchor INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE step (session TEXT NOT NULL, seq INTEGER NOT NULL, journey TEXT NOT NULL, event INTEGER NOT NULL REFERENCES event (seq),
                   PRIMARY KEY (session, seq)) STRICT, WITHOUT ROWID;
CREATE INDEX step_of_journey ON step (journey, event);
CREATE TABLE journey (id TEXT PRIMARY KEY, first INTEGER NOT NULL, flow TEXT NOT NULL, objection TEXT NOT NULL, started INTEGER NOT NULL,
                      steps INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE objection_journey (objection TEXT NOT NULL, journey TEXT NOT NULL, PRIMARY KEY (objection, journey)) STRICT, WITHOUT ROWID;
CREATE TABLE objection (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, service TEXT NOT NULL, username TEXT NOT NULL,
                        flow TEXT NOT NULL, status TEXT NOT NULL, next TEXT NOT NULL, opened INTEGER NOT NULL, effective_date TEXT,
                        submitted INTEGER, language TEXT NOT NULL, reason TEXT NOT NULL, own_words INTEGER NOT NULL, grounds TEXT NOT NULL,
                        prompts TEXT, evidence TEXT NOT NULL) STRICT;
CREATE TABLE evidence (number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, type TEXT NOT NULL,
                       size INTEGER NOT NULL) STRICT;
CREATE TABLE memo (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
)sql",
                                  R"sql(
ALTER TABLE objection ADD COLUMN variant INTEGER NOT NULL DEFAULT 0;
ALTER TABLE objection ADD COLUMN extended INTEGER NOT NULL DEFAULT 0;
ALTER TABLE objection ADD COLUMN answer TEXT;
ALTER TABLE evidence ADD COLUMN cleaned INTEGER NOT NULL DEFAULT 0;
)sql",
                                  R"sql(
CREATE TABLE stamp (number INTEGER PRIMARY KEY, event INTEGER NOT NULL, hash BLOB NOT NULL CHECK (length(hash) = 32), time TEXT NOT NULL,
                    authority TEXT NOT NULL, token BLOB NOT NULL) STRICT;
CREATE TABLE removed (journey BLOB PRIMARY KEY CHECK (length(journey) = 32)) STRICT, WITHOUT ROWID;
)sql",  // removed: SHA-256 of the ids of journeys whose content was deleted
                                  R"sql(
ALTER TABLE event ADD COLUMN digest BLOB;
DELETE FROM stamp;
)sql",  // digest: SHA-256 of a body that was deleted. The chain is written anew (see rechain), so that stamps of its old heads fit no more.
                                  R"sql(
CREATE INDEX journey_by_first ON journey (first);
)sql"}; // so that who reads journey after journey need not hold a list of them
constexpr std::int64_t rechained_at = 3; // index of the step after which the chain follows the present rule

// What stands in the file, read as one state: another program may be creating the journal at this moment.
std::int64_t read_version(Database& db)
{
    db.execute("BEGIN");
    const std::int64_t version = db.pragma("PRAGMA user_version");
    const std::int64_t application = db.pragma("PRAGMA application_id");
    const bool empty = version == 0 && application == 0 && db.pragma("SELECT count(*) FROM sqlite_schema") == 0;
    db.execute("COMMIT");
    if (application != journal_application_id && !empty) {
        throw Error(ErrorCode::corrupt, "the file in the journal's place is not a journal of Demur",
                    "Move it away, or choose another directory with --data-dir.");
    }
    return version;
}

} // namespace

void migrate(Database& db)
{
    migrate(db, schema);
}

void migrate(Database& db, std::span<const char* const> steps)
{
    const auto newest = static_cast<std::int64_t>(steps.size());
    std::int64_t version = 0;
    try {
        version = read_version(db);
        if (version > newest) {
            throw Error(ErrorCode::version_newer,
                        "the journal was written by a newer Demur (its schema is " + std::to_string(version) + ", this one knows "
                            + std::to_string(newest) + ")",
                        "Update Demur. Nothing in the journal has been touched.");
        }
        if (version < 0) {
            throw Error(ErrorCode::corrupt, "the journal is damaged: its schema is " + std::to_string(version),
                        "Move journal.sqlite aside (keep it: exports made before still verify) and Demur starts a new one.");
        }
    } catch (const Error&) {
        db.leave_untouched();
        throw;
    }
    // Switching to the log needs the file to itself for a moment, and SQLite does not wait for that.
    db.execute_patiently("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    for (std::int64_t at = version; at < newest; ++at) {
        Transaction transaction(db);
        if (db.pragma("PRAGMA user_version") != at) {
            continue; // another program was faster
        }
        db.execute(steps[static_cast<std::size_t>(at)]);
        if (steps.data() == std::data(schema) && at == rechained_at) {
            rechain(db);
        }
        db.execute(("PRAGMA application_id=" + std::to_string(journal_application_id)).c_str());
        db.execute(("PRAGMA user_version=" + std::to_string(at + 1)).c_str());
        transaction.commit();
    }
}

} // namespace demur
