// What the parts of Journal share. Not for other modules.
#pragma once

#include "journal/database.h"
#include "journal/journal.h"

namespace demur {

struct Journal::Impl {
    explicit Impl(const std::filesystem::path& dir);

    std::filesystem::path directory;
    std::filesystem::path evidence_directory;
    Database db;
};

// The chain's end. Read inside the transaction that writes the next event: other programs append too.
struct ChainEnd {
    std::int64_t seq = 0;
    std::string hash; // raw bytes
};
ChainEnd read_chain_end(Database& db);
// Writes the chain anew under the present rule, inside the migration's transaction. Event numbers count from 1 without gaps.
void rechain(Database& db);
// Stores one event and moves `end` on.
void write_event(Database& db, ChainEnd& end, const boost::json::object& event);

void write_memo(Database& db, std::string_view key, std::string_view value);
bool is_removed(Database& db, std::string_view journey);
// Throws Error(bad_input), which names `member`, unless the id is a token as those of steps are.
void check_id(std::string_view member, std::string_view id);

} // namespace demur
