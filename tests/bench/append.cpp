// One step acknowledged as durable, beside appending the same bytes to a file with fdatasync on the same file system.
#include "base/described.h"
#include "bench.h"
#include "journal/journal.h"

#include <fcntl.h>
#include <filesystem>
#include <string>
#include <unistd.h>

namespace bench = demur::bench;

namespace {

demur::Step step_number(std::int64_t number)
{
    demur::Step step;
    step.session = "3f2a7c1e-9b4d-4e8a-8f60-1c2d3e4f5a6b";
    step.journey = "7d1b0a9c-2e3f-4a5b-9c8d-0e1f2a3b4c5d";
    step.seq = number;
    step.t = number * 10;
    step.kind = demur::StepKind::click;
    step.screen = "a1b2c3d4e5f6a7b8";
    step.host = "www.facebook.com";
    step.role = "button";
    step.flow = "facebook-2025";
    return step;
}

} // namespace

int main(int argc, char** argv)
{
    bench::end_unless(argc == 2, "usage: demur_bench_append DATA_DIR");
    const std::filesystem::path directory = std::filesystem::path(argv[1]) / "append";
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
    demur::Journal journal(directory);
    const int file = ::open((directory / "peer.jsonl").c_str(), O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
    bench::end_unless(file >= 0, "cannot write to " + directory.string());

    std::int64_t number = 0;
    const auto append = [&] {
        const std::vector<demur::Step> steps{step_number(number++)};
        const auto begin = bench::Clock::now();
        bench::end_unless(journal.append(steps).stored == 1, "the step was not stored");
        return bench::microseconds_since(begin);
    };
    const auto floor = [&] {
        const std::string line = demur::json::serialize(demur::to_json(step_number(number))) + "\n";
        const auto begin = bench::Clock::now();
        bench::end_unless(::write(file, line.data(), line.size()) == static_cast<ssize_t>(line.size()) && ::fdatasync(file) == 0,
                          "not written");
        return bench::microseconds_since(begin);
    };
    const bench::Medians medians = bench::interleave(50, 1000, append, floor);
    ::close(file);
    bench::print({"a step on disk / fdatasync of its bytes", bench::in_microseconds(medians.ours), bench::in_microseconds(medians.peer),
                  medians.ratio(), "<= 1.2", medians.ratio() <= 1.2});
}
