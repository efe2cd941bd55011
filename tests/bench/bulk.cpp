// Many pages as JSON lines through `demur inspect --jsonl`, beside Node programs with the parsers that people use.
// CPU time of each process, user and system: other processes' turns are not its cost.
#include "bench.h"

#include <array>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <string>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace bench = demur::bench;

namespace {

constexpr double least_ratio_parse5 = 10;
constexpr double least_ratio_htmlparser2 = 4;
constexpr double least_megabytes = 400.0 / 3; // a third of what a skim can reach, JSON included
constexpr int rounds = 3;

// The outcome is kept, so that the work cannot be optimised away.
volatile std::size_t outcome = 0;

double seconds(const timeval& time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

// The CPU time of a process that reads the file and writes to nowhere.
double cpu_seconds(std::vector<std::string> command, const std::string& file)
{
    std::vector<char*> argv;
    for (std::string& word : command) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, file.c_str(), O_RDONLY, 0);
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t pid = -1;
    const int fault = posix_spawnp(&pid, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    bench::end_unless(fault == 0, "cannot start " + command[0]);
    int status = 0;
    rusage usage{};
    bench::end_unless(::wait4(pid, &status, 0, &usage) == pid && status == 0, command[0] + " ended with a fault");
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

double median_seconds(const std::vector<std::string>& command, const std::string& file, int times)
{
    std::vector<double> values;
    for (int i = 0; i < times; ++i) {
        values.push_back(cpu_seconds(command, file));
    }
    return bench::median(std::move(values));
}

std::string in_megabytes(double rate)
{
    std::array<char, 32> text{};
    static_cast<void>(std::snprintf(text.data(), text.size(), "%.1f MB/s", rate));
    return text.data();
}

// How fast the same bytes can be looked at once: a search for the backslashes, which every reader of JSON must find.
double floor_rate(const std::string& bytes)
{
    std::vector<double> rates;
    for (int i = 0; i < rounds; ++i) {
        const std::clock_t begin = std::clock();
        std::size_t count = 0;
        for (const char* at = bytes.data(); at != nullptr; ++count) {
            at = static_cast<const char*>(std::memchr(at, '\\', static_cast<std::size_t>(bytes.data() + bytes.size() - at)));
            at = at == nullptr ? nullptr : at + 1;
        }
        outcome = count;
        rates.push_back(static_cast<double>(bytes.size()) / 1e6 / (static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC));
    }
    return bench::median(std::move(rates));
}

std::string read_file(const std::string& name)
{
    std::ifstream in(name, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

void compare(const std::string& name, double ours, double megabytes, const std::string& peer, const std::string& file, double least)
{
    const double theirs = median_seconds({"node", peer}, file, 1); // they take their time, and warm up within a second of it
    std::array<char, 16> target{};
    static_cast<void>(std::snprintf(target.data(), target.size(), ">= %.0f", least));
    bench::print({"inspect --jsonl, CPU / node + " + name, in_megabytes(megabytes / ours), in_megabytes(megabytes / theirs), theirs / ours,
                  target.data(), theirs / ours >= least});
}

} // namespace

int main(int argc, char** argv)
{
    bench::end_unless(argc == 5, "usage: demur_bench_bulk BIN_DIR PEERS_DIR PAGES.jsonl PLAIN_PAGES.jsonl");
    const std::vector<std::string> demur{std::string(argv[1]) + "/demur", "inspect", "--jsonl"};
    const std::string peers = argv[2];
    const std::string pages = read_file(argv[3]);
    const std::string plain = read_file(argv[4]);
    bench::end_unless(!pages.empty() && !plain.empty(), "there are no pages");

    const double ours = median_seconds(demur, argv[3], rounds);
    const double megabytes = static_cast<double>(pages.size()) / 1e6;
    compare("parse5", ours, megabytes, peers + "/parse5_peer.mjs", argv[3], least_ratio_parse5);
    compare("htmlparser2", ours, megabytes, peers + "/htmlparser2_peer.mjs", argv[3], least_ratio_htmlparser2);

    const double rate = static_cast<double>(plain.size()) / 1e6 / median_seconds(demur, argv[4], rounds);
    const double floor = floor_rate(plain);
    bench::print({"pages without a hit, CPU / memory walk", in_megabytes(rate), in_megabytes(floor), rate / floor, ">=133MB/s",
                  rate >= least_megabytes});
}
