#include "bench.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <fstream>
#include <sched.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace demur::bench {

double cpu_microseconds()
{
    timespec time{};
    end_unless(::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0, "no clock of the thread");
    return static_cast<double>(time.tv_sec) * 1e6 + static_cast<double>(time.tv_nsec) / 1e3;
}

double median(std::vector<double> values)
{
    end_unless(!values.empty(), "nothing was measured");
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

Medians interleave(int warm_up, int pairs, const std::function<double()>& ours, const std::function<double()>& peer)
{
    std::vector<double> our_times;
    std::vector<double> peer_times;
    for (int i = -warm_up; i < pairs; ++i) {
        // Whoever goes second may find warm caches, so they take turns.
        const bool first = i % 2 == 0;
        double a = first ? ours() : 0;
        const double b = peer();
        a = first ? a : ours();
        if (i >= 0) {
            our_times.push_back(a);
            peer_times.push_back(b);
        }
    }
    return {median(std::move(our_times)), median(std::move(peer_times))};
}

std::string in_microseconds(double microseconds)
{
    std::array<char, 32> text{};
    static_cast<void>(std::snprintf(text.data(), text.size(), microseconds < 1000 ? "%.1f us" : "%.2f ms",
                                    microseconds < 1000 ? microseconds : microseconds / 1000));
    return text.data();
}

std::string in_mb_a_second(double rate)
{
    std::array<char, 32> text{};
    static_cast<void>(std::snprintf(text.data(), text.size(), "%.0f MB/s", rate));
    return text.data();
}

void print(const Row& row)
{
    std::array<char, 16> ratio{};
    if (row.ratio) {
        static_cast<void>(std::snprintf(ratio.data(), ratio.size(), "%.2f", *row.ratio));
    }
    const char* met = !row.met ? "" : *row.met ? "met" : "NOT MET";
    static_cast<void>(std::printf("%-44s %12s %12s %7s  %-9s %s\n", row.figure.c_str(), row.ours.c_str(), row.peer.c_str(), ratio.data(),
                                  row.target.c_str(), met));
    static_cast<void>(std::fflush(stdout));
}

void die(const std::string& message)
{
    static_cast<void>(std::fprintf(stderr, "bench: %s\n", message.c_str()));
    std::exit(1);
}

void end_unless(bool good, const std::string& message)
{
    if (!good) {
        die(message);
    }
}

void stay_on_one_processor()
{
    cpu_set_t processors;
    CPU_ZERO(&processors);
    CPU_SET(static_cast<unsigned>(std::max(0, ::sched_getcpu())), &processors);
    ::sched_setaffinity(0, sizeof processors, &processors); // not allowed: then the figure is only noisier
}

Host::Host(const std::vector<std::string>& command)
{
    std::array<int, 2> down{};
    std::array<int, 2> up{};
    end_unless(::pipe2(down.data(), O_CLOEXEC) == 0 && ::pipe2(up.data(), O_CLOEXEC) == 0, "no pipes");
    std::vector<std::string> words = command;
    std::vector<char*> argv;
    for (std::string& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, down[0], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, up[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0); // a line a start would drown the table
    const int fault = posix_spawn(&pid_, argv[0], &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    ::close(down[0]);
    ::close(up[1]);
    end_unless(fault == 0, "cannot start " + command[0]);
    in_ = down[1];
    out_ = up[0];
}

Host::~Host()
{
    ::close(in_);
    while (::waitpid(pid_, nullptr, 0) < 0 && errno == EINTR) {
    }
    ::close(out_);
}

void Host::send(std::string_view json) const
{
    const auto length = static_cast<std::uint32_t>(json.size());
    std::string frame(sizeof(length), '\0');
    std::memcpy(frame.data(), &length, sizeof(length));
    frame += json;
    end_unless(::write(in_, frame.data(), frame.size()) == static_cast<ssize_t>(frame.size()), "the host does not read");
}

std::string Host::receive() const
{
    std::string frame;
    std::array<char, 16384> piece{};
    std::uint32_t length = 0;
    while (frame.size() < sizeof(length) || frame.size() < sizeof(length) + length) {
        const ssize_t count = ::read(out_, piece.data(), piece.size());
        end_unless(count > 0, "the host has ended without an answer");
        frame.append(piece.data(), static_cast<std::size_t>(count));
        if (frame.size() >= sizeof(length)) {
            std::memcpy(&length, frame.data(), sizeof(length));
        }
    }
    return frame.substr(sizeof(length));
}

void Host::send_line(std::string_view line) const
{
    const std::string whole = std::string(line) + "\n";
    end_unless(::write(in_, whole.data(), whole.size()) == static_cast<ssize_t>(whole.size()), "the child does not read");
}

std::string Host::receive_line() const
{
    std::string line;
    for (char c = 0; ::read(out_, &c, 1) == 1;) {
        if (c == '\n') {
            return line;
        }
        line += c;
    }
    die("the child ended before its answer");
}

std::size_t Host::resident_kib() const
{
    std::ifstream status("/proc/" + std::to_string(pid_) + "/status");
    std::string line;
    while (std::getline(status, line)) {
        if (line.starts_with("VmRSS:")) {
            return std::strtoul(line.c_str() + 6, nullptr, 10);
        }
    }
    die("no VmRSS");
}

std::vector<std::string> demur_command(const std::string& bin, const std::string& data_dir)
{
    ::setenv("DEMUR_DATA_DIR", data_dir.c_str(), 1);
    return {bin + "/demur", "chrome-extension://ogjkndbkpgodjedanmnncfogccpgekpc/"};
}

} // namespace demur::bench
