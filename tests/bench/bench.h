// What the benchmarks share: medians, the table's row, and a host started the way a browser starts one.
#pragma once

#include <chrono>
#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace demur::bench {

using Clock = std::chrono::steady_clock;

inline double microseconds_since(Clock::time_point start)
{
    return std::chrono::duration<double, std::micro>(Clock::now() - start).count();
}

double median(std::vector<double> values);

// Of this thread: what another program takes away from it does not count.
double cpu_microseconds();

// Runs both in turn, `pairs` times after `warm_up` more, so that whatever else the machine does hits both alike.
struct Medians {
    double ours = 0;
    double peer = 0;
    double ratio() const { return ours / peer; }
};
Medians interleave(int warm_up, int pairs, const std::function<double()>& ours, const std::function<double()>& peer);

// One line of the table that tests/bench/run prints. `limit` is what `measured` must not exceed.
struct Row {
    std::string figure;
    std::string ours;
    std::string peer;
    std::optional<double> ratio;
    std::string target;
    std::optional<bool> met;
};
void print(const Row& row);
std::string in_microseconds(double microseconds);
// Of bytes and microseconds: MB/s.
inline double rate(std::size_t bytes, double took)
{
    return static_cast<double>(bytes) / took;
}
std::string in_mb_a_second(double rate);

// A child with pipes on its stdin and stdout. Faults end the benchmark: there is nothing to measure without it.
class Host {
public:
    explicit Host(const std::vector<std::string>& command);
    ~Host(); // closes its stdin and waits for it
    Host(const Host&) = delete;
    Host& operator=(const Host&) = delete;
    Host(Host&&) = delete;
    Host& operator=(Host&&) = delete;

    void send(std::string_view json) const;
    std::string receive() const; // one frame's body
    void send_line(std::string_view line) const;
    std::string receive_line() const; // without its line feed
    std::size_t resident_kib() const;

private:
    pid_t pid_ = -1;
    int in_ = -1;
    int out_ = -1;
};

[[noreturn]] void die(const std::string& message);
void end_unless(bool good, const std::string& message);

// This process and what it starts stay on one processor: a scheduler that now and then parts two sides of a pipe would
// make one of a pair several times as slow as the other.
void stay_on_one_processor();

// The call that a Chromium makes, with its journal in `data_dir`, and the first message of every session.
std::vector<std::string> demur_command(const std::string& bin, const std::string& data_dir);
inline constexpr std::string_view hello =
    R"({"jsonrpc":"2.0","id":"1","method":"hello","params":{"protocol":{"min":1,"max":1},"client":{"name":"bench","version":"0"}}})";

} // namespace demur::bench
