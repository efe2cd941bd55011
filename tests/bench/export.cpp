// Exports of a million steps, and what checking one costs. CPU time of the program, the kernel's included: what other programs take
// does not count.
#include "bench.h"
#include "big_journal.h"
#include "sha256_floor.h"

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

struct Child {
    double cpu = 0;      // microseconds
    double peak_mib = 0; // resident
};

Child run_demur(const std::string& bin, std::vector<std::string> words)
{
    words.insert(words.begin(), bin + "/demur");
    std::vector<char*> argv;
    for (std::string& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t pid = -1;
    bench::end_unless(posix_spawn(&pid, argv[0], &actions, nullptr, argv.data(), environ) == 0, "cannot start " + words[0]);
    posix_spawn_file_actions_destroy(&actions);
    int status = 0;
    rusage usage{};
    bench::end_unless(wait4(pid, &status, 0, &usage) == pid && status == 0, "demur " + words[1] + " failed");
    const auto microseconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_usec);
    };
    return {microseconds(usage.ru_utime) + microseconds(usage.ru_stime), static_cast<double>(usage.ru_maxrss) / 1024.0};
}

struct Exported {
    double bytes = 0;
    Child run;
    [[nodiscard]] double rate() const { return bytes / run.cpu; } // MB/s
};

Exported export_to(const std::string& out, const std::string& format, const std::string& bin, const std::string& directory)
{
    std::remove(out.c_str());
    const Child run = run_demur(bin, {"export", "--format", format, "--out", out, "--data-dir", directory});
    return {static_cast<double>(std::filesystem::file_size(out)), run};
}

void measure_export(const std::string& format, const std::string& bin, const std::string& small, const std::string& big)
{
    const std::string out = big + "/export";
    const Exported few = export_to(out, format, bin, small);
    const Exported many = export_to(out, format, bin, big);
    std::remove(out.c_str());
    bench::print({"a million steps: export as " + format + " (CPU)", bench::in_mb_a_second(many.rate()), "", std::nullopt, ">= 50 MB/s",
                  many.rate() >= 50});
    const auto mebibytes = [](double value) { return std::to_string(static_cast<int>(value)) + " MiB"; };
    const double ratio = many.run.peak_mib / few.run.peak_mib;
    bench::print(
        {"  its peak memory, 1M / 100k steps", mebibytes(many.run.peak_mib), mebibytes(few.run.peak_mib), ratio, "<= 1.5", ratio <= 1.5});
}

// A row of it is a whole journey's metrics: what counts is how much of the journal it reads.
void measure_journeys_export(const std::string& bin, const std::string& big)
{
    const std::string out = big + "/export";
    const Exported many = export_to(out, "journeys", bin, big);
    std::remove(out.c_str());
    const double read = static_cast<double>(std::filesystem::file_size(big + "/journal.sqlite")) / many.run.cpu;
    bench::print({"  as journeys: metrics written / journal read", bench::in_mb_a_second(many.rate()), bench::in_mb_a_second(read),
                  std::nullopt, ">= 50 read", read >= 50});
}

// All of it: the JSON is read, the chain computed, and everything that the file shows made again from the chain.
Exported verified(const std::string& bin, const std::string& directory)
{
    const std::string out = directory + "/export.json";
    const Exported file = export_to(out, "json", bin, directory);
    const Child run = run_demur(bin, {"verify", out});
    std::remove(out.c_str());
    return {file.bytes, run};
}

void measure_verify(const std::string& bin, const std::string& small, const std::string& big)
{
    const Exported few = verified(bin, small);
    const Exported many = verified(bin, big);
    const double hashing = bench::hash_blocks(static_cast<std::size_t>(many.bytes));
    bench::print({"a million steps: demur verify of the JSON (CPU)", bench::in_mb_a_second(many.rate()),
                  bench::in_mb_a_second(many.bytes / hashing), hashing / many.run.cpu, "", std::nullopt});
    const auto mebibytes = [](double value) { return std::to_string(static_cast<int>(value)) + " MiB"; };
    bench::print({"  its peak memory, 1M / 100k steps", mebibytes(many.run.peak_mib), mebibytes(few.run.peak_mib),
                  many.run.peak_mib / few.run.peak_mib, "", std::nullopt});
}

} // namespace

int main(int argc, char** argv)
{
    bench::end_unless(argc == 3 || argc == 4, "usage: demur_bench_export BIN DATA_DIR [STEPS]");
    const std::string bin = argv[1];
    const std::int64_t steps = argc == 4 ? std::strtoll(argv[3], nullptr, 10) : bench::a_million;
    const bench::BigJournals journals(argv[2], steps);
    for (const char* format : {"json", "csv", "ocel", "xes", "html"}) {
        measure_export(format, bin, journals.few, journals.many);
    }
    measure_journeys_export(bin, journals.many);
    measure_verify(bin, journals.few, journals.many);
}
