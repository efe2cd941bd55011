// The journal: SQLite (WAL, synchronous=FULL) with accounts, objections, steps, evidence, and the hash chain over
// every event. A step is acknowledged only when it is on disk; several processes may have it open at once.
#pragma once

#include "journal/step.h"

#include <boost/json.hpp>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct Appended {
    std::int64_t stored = 0;
    std::int64_t duplicates = 0; // same (session, seq) seen before
    std::string head;            // hex
};

struct JourneyRow {
    std::string id;
    std::string flow;            // last flow id named by its steps, or "unknown"
    std::string objection;       // may be empty
    std::int64_t started = 0;    // milliseconds since 1970
    std::int64_t steps = 0;      // events of any actor
};

struct ObjectionRow {
    std::string id;              // UUID
    std::string service;
    std::string username;
    std::string flow;
    std::string status;          // as ObjectionStatus
    std::string next;            // as NextStep
    std::int64_t opened = 0;     // milliseconds since 1970
    std::optional<std::string> effective_date;
    std::optional<std::int64_t> submitted; // milliseconds since 1970
    std::string language;
    std::string reason;
    bool own_words = false;      // the person wrote the reason: never composed anew
    std::vector<std::string> grounds;
    std::optional<std::string> prompts;
    std::vector<std::string> evidence; // SHA-256, hex
};

struct EvidenceRow {
    std::string sha256;
    std::string name;
    std::string type;            // media type recognised by content
    std::int64_t size = 0;
};

// One link of the chain: h(i) = SHA-256(h(i-1) || canonical JSON of event i), RFC 8785; h(0) is 32 zero bytes.
struct ChainedEvent {
    std::int64_t seq = 0;
    boost::json::object event;   // {"type":"step",...} or {"type":"objection"|"evidence",...}
    std::string hash;            // hex
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
    std::vector<Step> steps(std::string_view journey) const; // in order of storage
    std::vector<std::string> journeys_of_objection(std::string_view objection) const;

    std::string head() const;    // hex
    std::int64_t events() const;
    std::vector<ChainedEvent> chain() const; // every event, in order
    // The first event that does not fit, or absent when the whole chain holds.
    std::optional<std::int64_t> broken_at() const;

    std::optional<boost::json::object> profile() const; // as Profile
    void save_profile(const boost::json::object& profile);

    std::vector<ObjectionRow> objections() const; // oldest first
    std::optional<ObjectionRow> objection(std::string_view id) const;
    // Inserts or replaces; a changed status is an event of the chain.
    void save_objection(const ObjectionRow& row);

    // `bytes` is the whole file; stored once by its hash. Throws Error(bad_input) for types other than PNG JPEG WebP PDF.
    EvidenceRow add_evidence(std::string name, std::string_view bytes);
    std::vector<EvidenceRow> evidence() const;
    std::optional<EvidenceRow> evidence(std::string_view sha256) const;
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

// $XDG_DATA_HOME/demur, else ~/.local/share/demur.
std::filesystem::path default_data_dir();

} // namespace demur
