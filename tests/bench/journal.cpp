// A journal of a million steps: opening it, measuring all of it, exporting it, and hashing its chain.
#include "journal/journal.h"

#include "base/hex.h"
#include "bench.h"
#include "big_journal.h"
#include "flow/flow_pack.h"
#include "friction/metrics.h"
#include "journal/chain.h"

#include <openssl/evp.h>
#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace bench = demur::bench;

namespace {

constexpr double seconds = 1e6; // in microseconds

std::string in_mb_a_second(double rate)
{
    std::array<char, 32> text{};
    static_cast<void>(std::snprintf(text.data(), text.size(), "%.0f MB/s", rate));
    return text.data();
}

class Peer {
public:
    explicit Peer(const std::string& file)
    {
        bench::end_unless(sqlite3_open_v2(file.c_str(), &db_, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK, "cannot open " + file);
    }
    ~Peer() { sqlite3_close_v2(db_); }
    Peer(const Peer&) = delete;
    Peer& operator=(const Peer&) = delete;

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
        for (const demur::JourneyRow& row : rows) {
            metrics += demur::measure(journal.steps(row.id), flow, context).metrics.size();
        }
        bench::end_unless(metrics > 0, "nothing measured");
        return bench::cpu_microseconds() - begin;
    };
    Peer sqlite(directory + "/journal.sqlite");
    const auto by_journey = [&] {
        const double begin = bench::cpu_microseconds();
        std::size_t bytes = 0;
        for (const demur::JourneyRow& row : rows) {
            bytes += sqlite.read(
                "SELECT event.body FROM step JOIN event ON event.seq = step.event WHERE step.journey = ? ORDER BY step.event", &row.id);
        }
        bench::end_unless(bytes > 0, "nothing read");
        return bench::cpu_microseconds() - begin;
    };
    const bench::Medians medians = bench::interleave(1, 3, ours, by_journey);
    bench::print({"a million steps: metrics (CPU) / SQLite reads them", bench::in_microseconds(medians.ours),
                  bench::in_microseconds(medians.peer), medians.ratio(), "<= 2", medians.ratio() <= 2});
}

struct Exported {
    double rate = 0;     // MB/s
    double peak_mib = 0; // resident
};

Exported export_once(const std::string& bin, const std::string& directory)
{
    const std::string out = directory + "/export.json";
    std::vector<std::string> words = {bin + "/demur", "export", "--format", "json", "--out", out, "--data-dir", directory};
    std::vector<char*> argv;
    for (std::string& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    std::remove(out.c_str());
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    const auto begin = bench::Clock::now();
    pid_t pid = -1;
    bench::end_unless(posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ) == 0, "cannot start " + words[0]);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage{};
    bench::end_unless(wait4(pid, &status, 0, &usage) == pid && status == 0, "the export failed");
    const double took = bench::microseconds_since(begin);
    const auto bytes = static_cast<double>(std::filesystem::file_size(out));
    std::remove(out.c_str());
    return {bytes / 1e6 / (took / seconds), static_cast<double>(usage.ru_maxrss) / 1024.0};
}

void measure_export(const std::string& bin, const std::string& small, const std::string& big)
{
    const Exported few = export_once(bin, small);
    const Exported many = export_once(bin, big);
    bench::print({"a million steps: JSON export", in_mb_a_second(many.rate), "", std::nullopt, ">= 50 MB/s", many.rate >= 50});
    const auto mebibytes = [](double value) { return std::to_string(static_cast<int>(value)) + " MiB"; };
    const double ratio = many.peak_mib / few.peak_mib;
    bench::print(
        {"export's peak memory, 1M / 100k steps", mebibytes(many.peak_mib), mebibytes(few.peak_mib), ratio, "<= 1.5", ratio <= 1.5});
}

void measure_hashing(const std::string& directory)
{
    std::vector<std::string> bodies;
    std::size_t bytes = 0;
    const demur::Journal journal(directory);
    journal.each_event([&](const demur::StoredEvent& event) {
        bodies.emplace_back(event.body);
        bytes += event.body.size();
    });
    const auto ours = [&] {
        const double begin = bench::cpu_microseconds();
        std::string hash = demur::chain_start();
        for (const std::string& body : bodies) {
            hash = demur::chain_next(hash, body);
        }
        const double took = bench::cpu_microseconds() - begin;
        bench::end_unless(demur::to_hex(hash) == journal.head(), "the chain is not the journal's");
        return took;
    };
    // As `openssl speed -evp sha256` does: blocks of 16 KiB.
    const std::string block(16UL * 1024UL, 'x');
    const auto peer = [&] {
        const double begin = bench::cpu_microseconds();
        std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
        for (std::size_t done = 0; done < bytes; done += block.size()) {
            bench::end_unless(EVP_Digest(block.data(), block.size(), digest.data(), nullptr, EVP_sha256(), nullptr) == 1, "no SHA-256");
        }
        return bench::cpu_microseconds() - begin;
    };
    const bench::Medians medians = bench::interleave(1, 5, ours, peer);
    const auto rate = [&](double took) { return static_cast<double>(bytes) / 1e6 / (took / seconds); };
    bench::print({"hashing the chain (CPU) / SHA-256 of 16 KiB blocks", in_mb_a_second(rate(medians.ours)),
                  in_mb_a_second(rate(medians.peer)), rate(medians.ours) / rate(medians.peer), ">= 0.5",
                  rate(medians.ours) >= rate(medians.peer) / 2});
}

} // namespace

int main(int argc, char** argv)
{
    bench::end_unless(argc == 3 || argc == 4, "usage: demur_bench_journal BIN DATA_DIR [STEPS]");
    const std::string bin = argv[1];
    const std::string small = std::string(argv[2]) + "/steps-few";
    const std::string big = std::string(argv[2]) + "/steps-many";
    const std::int64_t steps = argc == 4 ? std::strtoll(argv[3], nullptr, 10) : 1'000'000;
    bench::write_big_journal(small, steps / 10);
    bench::write_big_journal(big, steps);
    measure_opening(big);
    measure_metrics(big);
    measure_hashing(small);
    measure_export(bin, small, big);
}
