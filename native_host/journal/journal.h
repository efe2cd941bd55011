// The journal: SQLite (WAL, synchronous=FULL) with accounts, objections, steps, evidence, and the hash chain over
// every event. A step is acknowledged only when it is on disk; several processes may have it open at once, but one
// Journal belongs to one thread.
#pragma once

#include "journal/signing_key.h"
#include "journal/step.h"

#include <boost/json.hpp>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace demur {

struct Appended {
    std::int64_t stored = 0;
    std::int64_t duplicates = 0; // same (session, seq) seen before
    std::int64_t forgotten = 0;  // of journeys that were removed: not stored
    std::string head;            // hex
};

struct JourneyRow {
    std::string id;
    std::string flow;         // last flow id named by its steps, or "unknown"
    std::string objection;    // may be empty
    std::int64_t started = 0; // milliseconds since 1970; when its session's wall clock is not known, when it was stored
    std::int64_t steps = 0;   // events of any actor
};

struct ObjectionRow {
    std::string id; // UUID
    std::string service;
    std::string username;
    std::string flow;
    std::string status;      // as ObjectionStatus
    std::string next;        // as NextStep
    std::int64_t opened = 0; // milliseconds since 1970
    std::optional<std::string> effective_date;
    std::optional<std::int64_t> submitted; // milliseconds since 1970
    std::string language;
    std::string reason;
    bool own_words = false; // the person wrote the reason: never composed anew
    std::vector<std::string> grounds;
    std::optional<std::string> prompts;
    std::vector<std::string> evidence; // SHA-256, hex
    std::int64_t variant = 0;          // which wording of the composed reason: counted up when the person asks for another
    bool extended = false;             // the company said that it needs two more months (GDPR Art. 12(3))
    std::optional<std::string> answer; // the company's answer as JSON: where it was seen, from whom, what vouches for the sender
};

struct EvidenceRow {
    std::string sha256;
    std::string name;
    std::string type; // media type recognised by content
    std::int64_t size = 0;
    bool cleaned = false; // made anew by an image encoder before it came here: holds no metadata of the camera or the place
};

// An event as it is stored; valid while it is visited.
struct StoredEvent {
    std::int64_t seq = 0;
    std::string_view body;   // canonical JSON; empty when redacted
    std::string_view hash;   // raw bytes
    std::string_view digest; // SHA-256 of the body, raw bytes; only of a redacted one
};

// An RFC 3161 time-stamp of the chain's head as it was after event number `event`.
struct StampRow {
    std::int64_t event = 0;
    std::string hash;      // of that event, raw bytes
    std::string time;      // ISO 8601 UTC, as the authority says
    std::string authority; // subject of its certificate
    std::string token;     // TimeStampToken, DER
};

struct Removed {
    std::int64_t events = 0; // whose content was deleted
    bool wiped = false;      // false: another program reads the journal, and its files may still hold freed bytes; remove again
};

struct ChainHead {
    std::int64_t events = 0;
    std::string hash; // of the last event, raw bytes
};

// One link of the chain: h(i) = SHA-256(h(i-1) || SHA-256(canonical JSON of event i)); see journal/chain.h.
struct ChainedEvent {
    std::int64_t seq = 0;
    boost::json::object event; // {"type":"step",...} or {"type":"objection"|"evidence"|"key"|"redaction",...}; empty: redacted
    std::string hash;          // hex
};

class Journal {
public:
    // Creates the directory and the database when missing. Throws Error: not_writable, version_newer, corrupt, io.
    explicit Journal(const std::filesystem::path& data_dir);
    ~Journal();
    Journal(Journal&&) noexcept;
    Journal& operator=(Journal&&) noexcept;
    Journal(const Journal&) = delete;
    Journal& operator=(const Journal&) = delete;

    // All or nothing; durable on return. Throws Error(bad_input | disk_full | io ...).
    Appended append(const std::vector<Step>& steps);
    std::vector<JourneyRow> journeys() const;
    // Their ids alone, in the same order, without holding them all. `visit` may read the journal.
    void each_journey(const std::function<void(const std::string& id)>& visit) const;
    bool has_journey(std::string_view id) const;
    std::vector<Step> steps(std::string_view journey) const; // in order of storage
    // The same in the place of what `steps` holds, whose memory is used again: for those who read journey after journey.
    void read_steps(std::string_view journey, std::vector<Step>& steps) const;
    // The same without holding them all: numbers of their events, and their canonical JSON as it is stored.
    void each_step(std::string_view journey, const std::function<void(std::int64_t seq, std::string_view body)>& visit) const;
    // Wall clock (milliseconds since 1970) at t = 0 of every session known, for measure().
    std::unordered_map<std::string, std::int64_t> anchors() const;
    std::vector<std::string> journeys_of_objection(std::string_view objection) const;

    std::string head() const; // hex
    std::int64_t events() const;
    ChainHead chain_head() const;            // both at one moment
    std::vector<ChainedEvent> chain() const; // every event, in order
    // The same without holding them all. One consistent state.
    void each_event(const std::function<void(const StoredEvent&)>& visit) const;
    // Runs `read`; all that it reads of this journal is of one state, whatever other programs append meanwhile. It must not write.
    void read_as_one(const std::function<void()>& read) const;
    // The first event that does not fit, or absent when the whole chain holds. Of a redacted event only its digest can be checked.
    std::optional<std::int64_t> broken_at() const;

    // Appends what a person says of a pattern's tag. Throws Error(bad_input) unless all are tokens, Error(not_found).
    void judge_tag(std::string_view journey, std::string_view tag, std::string_view standing);

    // Appends how hard the person says the journey was (see burden_event), unless that was said last. Throws Error(bad_input) for another
    // answer than 1 to 5, Error(not_found).
    void rate_journey(std::string_view journey, std::optional<std::int64_t> answer);

    // Deletes the content of every event of this journey, for good; the chain keeps their hashes and the fact. Steps of it that
    // are sent later are not stored. Throws Error(not_found).
    Removed remove_journey(std::string_view journey);

    // Made on first need, in a file of its own beside the database; one that the chain does not know yet becomes an event of
    // it. Throws Error(corrupt) when the file is damaged.
    SigningKey signing_key() const;
    // Throws Error(bad_input) unless the hash is that of the event.
    void save_stamp(const StampRow& row);
    std::vector<StampRow> stamps() const; // in the order of events

    std::optional<boost::json::object> profile() const; // as Profile
    void save_profile(const boost::json::object& profile);

    std::vector<ObjectionRow> objections() const; // oldest first
    std::optional<ObjectionRow> objection(std::string_view id) const;
    // Inserts or replaces; a changed status is an event of the chain. Throws Error(conflict) when the stored one is
    // confirmed and this one is not, Error(bad_input) when id, status or next is not a token.
    void save_objection(const ObjectionRow& row);

    // `bytes` is the whole file; stored once by its hash. Throws Error(bad_input) for types other than PNG JPEG WebP PDF,
    // Error(too_large) over limits::evidence_file and limits::evidence_files.
    EvidenceRow add_evidence(std::string_view name, std::string_view bytes, bool cleaned = false);
    std::vector<EvidenceRow> evidence() const;
    std::optional<EvidenceRow> evidence(std::string_view sha256) const;
    // At most `most` bytes from `offset`; empty past the end. Throws Error(not_found).
    std::string read_evidence(std::string_view sha256, std::int64_t offset, std::size_t most) const;
    // Deletes the file; the chain keeps the hash and the fact. Throws Error(not_found).
    void remove_evidence(std::string_view sha256);

    // Small named values of other parts (what `demur watch` saw last).
    std::optional<std::string> memo(std::string_view key) const;
    void save_memo(std::string_view key, std::string_view value);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

// Of the key in this data directory, hex; absent when none was made. Throws Error(corrupt | io).
std::optional<std::string> read_public_key(const std::filesystem::path& data_dir);

// $XDG_DATA_HOME/demur, else ~/.local/share/demur.
std::filesystem::path default_data_dir();

} // namespace demur
