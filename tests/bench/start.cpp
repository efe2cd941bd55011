// From spawning the host to its answer to hello, beside an empty static host; and what an idle host keeps in memory.
#include "bench.h"

#include <chrono>
#include <string>
#include <thread>

namespace bench = demur::bench;

namespace {

double start(const std::vector<std::string>& command)
{
    const auto begin = bench::Clock::now();
    const bench::Host host(command);
    host.send(bench::hello);
    const std::string reply = host.receive();
    const double took = bench::microseconds_since(begin);
    bench::end_unless(reply.find("\"protocol\":") != std::string::npos, "hello was answered by " + reply);
    return took;
}

// The first page of a process, in one of thirty languages; the peer answers the same bytes with themselves.
double first_verdict(const std::vector<std::string>& command)
{
    const std::string line =
        R"({"id":1,"surface":"dialog","text":"Aktualisierung: Erfahre, wie wir deine Informationen für KI bei Meta verwenden"})";
    const auto begin = bench::Clock::now();
    const bench::Host host(command);
    host.send_line(line);
    const std::string reply = host.receive_line();
    const double took = bench::microseconds_since(begin);
    bench::end_unless(reply.find("training_notice") != std::string::npos || reply == line, "the line was answered by " + reply);
    return took;
}

} // namespace

int main(int argc, char** argv)
{
    bench::end_unless(argc == 3, "usage: demur_bench_start BIN_DIR DATA_DIR");
    const std::vector<std::string> ours = bench::demur_command(argv[1], argv[2]);
    const std::vector<std::string> peer{std::string(argv[1]) + "/demur_echo_static"};

    const bench::Medians medians = bench::interleave(
        20, 300, [&] { return start(ours); }, [&] { return start(peer); });
    bench::print({"start to handshake / empty static host", bench::in_microseconds(medians.ours), bench::in_microseconds(medians.peer),
                  medians.ratio(), "<= 3", medians.ratio() <= 3});

    constexpr double most_microseconds = 5000;
    const bench::Medians first = bench::interleave(
        20, 300,
        [&] {
            return first_verdict({std::string(argv[1]) + "/demur", "inspect", "--jsonl"});
        },
        [&] { return first_verdict({"/bin/cat"}); });
    bench::print({"start to first verdict / cat of the same line", bench::in_microseconds(first.ours), bench::in_microseconds(first.peer),
                  first.ratio(), "< 5 ms", first.ours < most_microseconds});

    const bench::Host host(ours);
    host.send(bench::hello);
    static_cast<void>(host.receive());
    std::this_thread::sleep_for(std::chrono::milliseconds(500));
    const std::size_t kib = host.resident_kib();
    bench::print(
        {"resident memory, idle after the handshake", std::to_string(kib) + " KiB", "", std::nullopt, "< 12 MB", kib * 1024 < 12'000'000});
}
