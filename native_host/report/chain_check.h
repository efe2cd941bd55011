// The chain inside an export, checked without the journal.
#pragma once

#include "journal/chain.h"

#include <boost/json/value.hpp>

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace demur {

struct ChainCheck {
    std::int64_t events = 0;                    // up to the last that fits
    std::int64_t left_out = 0;                  // of these, in the file as hashes only
    std::string head;                           // hex, after the last event that fits
    std::string key;                            // hex, the one that the record named last; empty: none
    std::map<std::int64_t, std::string> hashes; // hex, of the events asked for, as far as the file holds them
    std::vector<EventRun> hidden;               // the events left out
    std::vector<EventRun> redacted;             // what redaction events name, in their order
    std::optional<std::int64_t> broken_at;      // the first that does not fit
    std::string why;
};

// Recomputes every hash from the first event on. The entries are hostile.
class ChainChecker {
public:
    // `asked`: events whose hashes are wanted. `before`: by the rule of demur-report/1, under which events that are left out bind
    // nothing that stands before them.
    explicit ChainChecker(std::set<std::int64_t> asked, bool before = false);

    // The next entry. False from the first on that does not fit.
    bool add(const boost::json::value& entry);
    // One that is written as Demur writes it: `body` is the canonical JSON of event number `seq`, a step; `hash` is hex.
    bool add_step(std::int64_t seq, std::string_view body, std::string_view hash);

    // What was found up to here.
    [[nodiscard]] ChainCheck check() const;

private:
    struct Entry;
    static std::optional<Entry> read_entry(const boost::json::value& value);
    [[nodiscard]] bool fits(const Entry& entry) const;
    [[nodiscard]] bool hash_fits(std::string_view body, std::string_view hash) const;
    void note(const Entry& entry);
    bool follows(std::int64_t seq, std::int64_t run);
    bool pass(std::int64_t seq, std::string_view hash);
    bool break_off(const std::string& why);

    std::set<std::int64_t> asked_;
    bool before_;
    std::string previous_; // raw bytes
    ChainCheck check_;
};

} // namespace demur
