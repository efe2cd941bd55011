// The journal's schema, as numbered steps forward. `PRAGMA user_version` says how many have been applied.
#pragma once

#include "journal/database.h"

#include <span>

namespace demur {

// "DEMR": tells Demur's journals from other SQLite files.
inline constexpr std::int64_t journal_application_id = 0x44454D52;

// Brings the file up to date, each step in a transaction of its own; several programs may try at once.
// Throws Error: version_newer (nothing is touched), corrupt (a SQLite file of some other program).
void migrate(Database& db);
void migrate(Database& db, std::span<const char* const> steps);

} // namespace demur
