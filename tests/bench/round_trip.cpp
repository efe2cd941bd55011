// A message of 1 KB there and back over pipes, beside a bare Asio host.
#include "bench.h"

#include <string>

namespace bench = demur::bench;

namespace {

constexpr int trips = 50; // in a row, so that one measurement is well above the clock's grain

double round_trips(const bench::Host& host, const std::string& message)
{
    const auto begin = bench::Clock::now();
    for (int i = 0; i < trips; ++i) {
        host.send(message);
        static_cast<void>(host.receive());
    }
    return bench::microseconds_since(begin) / trips;
}

} // namespace

int main(int argc, char** argv)
{
    bench::end_unless(argc == 3, "usage: demur_bench_round_trip BIN_DIR DATA_DIR");
    bench::stay_on_one_processor();
    const bench::Host ours(bench::demur_command(argv[1], argv[2]));
    const bench::Host peer({std::string(argv[1]) + "/demur_echo_asio"});
    ours.send(bench::hello);
    static_cast<void>(ours.receive());

    std::string message = R"({"jsonrpc":"2.0","id":"2","method":"ping","params":{"payload":""}})";
    message.insert(message.size() - 3, 1024 - message.size(), 'x');
    ours.send(message);
    const std::string reply = ours.receive();
    bench::end_unless(reply.find("xxxx") != std::string::npos, "ping was answered by " + reply);

    const bench::Medians medians = bench::interleave(
        10, 200, [&] { return round_trips(ours, message); }, [&] { return round_trips(peer, message); });
    bench::print({"1 KB round trip / bare Asio echo", bench::in_microseconds(medians.ours), bench::in_microseconds(medians.peer),
                  medians.ratio(), "<= 2", medians.ratio() <= 2});
}
