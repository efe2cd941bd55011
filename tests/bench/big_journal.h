// A journal of very many steps, written through SQLite in large transactions: appending them one by one would take an hour.
#pragma once

#include <cstdint>
#include <filesystem>

namespace demur::bench {

inline constexpr std::int64_t steps_a_journey = 50;

// Journeys that go from the feed to a confirmed form, with a right chain, in `directory`/journal.sqlite. Does nothing when it
// is there already.
void write_big_journal(const std::filesystem::path& directory, std::int64_t steps);

} // namespace demur::bench
