// A journal of a million steps: opening it, measuring all of it, and hashing its chain.
#include "journal/journal.h"

#include "base/hex.h"
#include "bench.h"
#include "big_journal.h"
#include "flow/flow_pack.h"
#include "friction/metrics.h"
#include "journal/chain.h"
#include "sha256_floor.h"

#include <sqlite3.h>

#include <cstdlib>
#include <string>
#include <vector>

namespace bench = demur::bench;

namespace {

class Peer {
public:
    explicit Peer(const std::string& file)
    {
        bench::end_unless(sqlite3_open_v2(file.c_str(), &db_, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) == SQLITE_OK,
                          "cannot open " + file);
    }
    ~Peer() { sqlite3_close_v2(db_); }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

    void run(const char* sql) { bench::end_unless(sqlite3_exec(db_, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql); }
    // Bytes of the rows' first column.
    std::size_t read(const char* sql, const std::string* value = nullptr)
    {
        sqlite3_stmt*& statement = value == nullptr ? whole_ : of_one_;
        if (statement == nullptr) {
            bench::end_unless(sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr) == SQLITE_OK, "SQLite does not read");
        }
        if (value != nullptr) {
            sqlite3_bind_text(statement, 1, value->data(), static_cast<int>(value->size()), SQLITE_STATIC);
        }
        std::size_t bytes = 0;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            bytes += sqlite3_column_text(statement, 0) == nullptr ? 0 : static_cast<std::size_t>(sqlite3_column_bytes(statement, 0));
        }
        sqlite3_reset(statement);
        return bytes;
    }

private:
    sqlite3* db_ = nullptr;
    sqlite3_stmt* whole_ = nullptr; // finalized with the connection
    sqlite3_stmt* of_one_ = nullptr;
};

void measure_opening(const std::string& directory)
{
    const auto ours = [&] {
        const auto begin = bench::Clock::now();
        const demur::Journal journal(directory);
        bench::end_unless(!journal.journeys().empty(), "no journeys");
        return bench::microseconds_since(begin);
    };
    const auto peer = [&] {
        const auto begin = bench::Clock::now();
        Peer sqlite(directory + "/journal.sqlite");
        bench::end_unless(sqlite.read("SELECT id FROM journey ORDER BY first") > 0, "no journeys");
        return bench::microseconds_since(begin);
    };
    const bench::Medians medians = bench::interleave(2, 11, ours, peer);
    bench::print({"a million steps: journal open, journeys listed", bench::in_microseconds(medians.ours),
                  bench::in_microseconds(medians.peer), medians.ratio(), "< 50 ms", medians.ours < 50'000});
}

void measure_metrics(const std::string& directory)
{
    const demur::Journal journal(directory);
    const std::vector<demur::JourneyRow> rows = journal.journeys();
    const demur::FlowPack* flow = demur::find_flow("facebook-2025");
    const auto ours = [&] {
        const double begin = bench::cpu_microseconds();
        demur::MeasureContext context;
        context.anchors = journal.anchors();
        std::size_t metrics = 0;
        std::vector<demur::Step> steps;
        journal.read_as_one([&] {
            for (const demur::JourneyRow& row : rows) {
                journal.read_steps(row.id, steps);
                metrics += demur::measure(steps, flow, context).metrics.size();
            }
        });
        bench::end_unless(metrics > 0, "nothing measured");
        return bench::cpu_microseconds() - begin;
    };
    Peer sqlite(directory + "/journal.sqlite");
    const auto by_journey = [&] {
        const double begin = bench::cpu_microseconds();
        std::size_t bytes = 0;
        sqlite.run("BEGIN");
        for (const demur::JourneyRow& row : rows) {
            bytes += sqlite.read(
                "SELECT event.body FROM step JOIN event ON event.seq = step.event WHERE step.journey = ? ORDER BY step.event", &row.id);
        }
        sqlite.run("COMMIT");
        bench::end_unless(bytes > 0, "nothing read");
        return bench::cpu_microseconds() - begin;
    };
    const bench::Medians medians = bench::interleave(1, 3, ours, by_journey);
    bench::print({"a million steps: metrics (CPU) / SQLite reads them", bench::in_microseconds(medians.ours),
                  bench::in_microseconds(medians.peer), medians.ratio(), "<= 2", medians.ratio() <= 2});
}

struct Chain {
    std::vector<std::string> bodies;
    std::size_t bytes = 0;  // of the bodies
    std::size_t hashed = 0; // what the rule gives to SHA-256: h(i) is of 64 bytes, and one of them of the body
    std::size_t blocks = 0; // that SHA-256 works on: 64 bytes, of which the last holds at least 9 of its own
};

Chain read_chain(const demur::Journal& journal)
{
    constexpr std::size_t block = 64;
    constexpr std::size_t padding = 9;
    const auto blocks = [](std::size_t size) { return (size + padding + block - 1) / block; };
    Chain chain;
    journal.each_event([&](const demur::StoredEvent& event) {
        chain.bodies.emplace_back(event.body);
        chain.bytes += event.body.size();
        chain.hashed += event.body.size() + block;
        chain.blocks += blocks(event.body.size()) + blocks(block);
    });
    return chain;
}

// `bytes` of the journal take as many blocks of SHA-256 as the chain's rule makes of them, and OpenSSL needs about 45 ns to begin
// and end each of the two hashes of an event: for events of some 260 bytes the first alone leaves 0.59 of OpenSSL's rate, both
// leave 0.45. So the target is asked of what is hashed, and the share of the first bound that is reached stands beside it.
void measure_hashing(const std::string& directory)
{
    const demur::Journal journal(directory);
    const Chain chain = read_chain(journal);
    const auto ours = [&] {
        const double begin = bench::cpu_microseconds();
        std::string hash = demur::chain_start();
        for (const std::string& body : chain.bodies) {
            hash = demur::chain_next(hash, body);
        }
        const double took = bench::cpu_microseconds() - begin;
        bench::end_unless(demur::to_hex(hash) == journal.head(), "the chain is not the journal's");
        return took;
    };
    const bench::Medians medians = bench::interleave(1, 7, ours, [&] { return bench::hash_blocks(chain.hashed); });
    const double peer = bench::rate(chain.hashed, medians.peer);
    const double hashed = bench::rate(chain.hashed, medians.ours);
    bench::print({"verify's hashing, bytes hashed (CPU) / openssl", bench::in_mb_a_second(hashed), bench::in_mb_a_second(peer),
                  hashed / peer, ">= 0.5", hashed >= peer / 2});
    const double plain = bench::rate(chain.bytes, medians.ours);
    const double bound = static_cast<double>(chain.bytes) / static_cast<double>(chain.blocks * 64) * peer;
    bench::print(
        {"  bytes of the journal / openssl", bench::in_mb_a_second(plain), bench::in_mb_a_second(peer), plain / peer, "", std::nullopt});
    bench::print({"  the same / what its blocks of 64 bytes allow", bench::in_mb_a_second(plain), bench::in_mb_a_second(bound),
                  plain / bound, "", std::nullopt});
}

} // namespace

int main(int argc, char** argv)
{
    bench::end_unless(argc == 2 || argc == 3, "usage: demur_bench_journal DATA_DIR [STEPS]");
    const std::int64_t steps = argc == 3 ? std::strtoll(argv[2], nullptr, 10) : bench::a_million;
    const bench::BigJournals journals(argv[1], steps);
    measure_opening(journals.many);
    measure_metrics(journals.many);
    measure_hashing(journals.few);
}
