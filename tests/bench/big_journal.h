// A journal of very many steps, written through SQLite in large transactions: appending them one by one would take an hour.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace demur::bench {

inline constexpr std::int64_t steps_a_journey = 50;

// Journeys that go from the feed to a confirmed form, with a right chain, in `directory`/journal.sqlite. Does nothing when it
// is there already.
void write_big_journal(const std::filesystem::path& directory, std::int64_t steps);

// One of `steps` and one of a tenth of them, in directories of their own under `directory`.
inline constexpr std::int64_t a_million = 1'000'000;
struct BigJournals {
    BigJournals(const std::string& directory, std::int64_t steps) : few(directory + "/steps-few"), many(directory + "/steps-many")
    {
        write_big_journal(few, steps / 10);
        write_big_journal(many, steps);
    }
    std::string few;
    std::string many;
};

} // namespace demur::bench
