#include "host_process.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fstream>
#include <poll.h>
#include <sstream>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace demur::test {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

std::string read_file(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace

HostOptions serve_in(const fs::path& data_dir)
{
    HostOptions options;
    options.arguments = {"serve", "--data-dir", data_dir.string()};
    return options;
}

HostProcess::HostProcess(const HostOptions& options)
{
    std::signal(SIGPIPE, SIG_IGN);
    const Started started = start_program(options, scratch_.path() / "stderr");
    child_ = started.child;
    in_ = started.in;
    out_ = started.out;
}

HostProcess::~HostProcess()
{
    close_input();
    close_output();
    if (!status_) {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }
}

bool HostProcess::send_bytes(std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(in_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) {
            continue;
        }
        if (written <= 0) {
            return false;
        }
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return true;
}

void HostProcess::close_input()
{
    if (in_ != -1) {
        ::close(in_);
        in_ = -1;
    }
}

void HostProcess::close_output()
{
    if (out_ != -1) {
        ::close(out_);
        out_ = -1;
    }
}

bool HostProcess::read_exactly(char* bytes, std::size_t size)
{
    const Clock::time_point deadline = Clock::now() + patience;
    while (size > 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        pollfd ready{out_, POLLIN, 0};
        if (left <= 0 || ::poll(&ready, 1, static_cast<int>(left)) <= 0) {
            return false;
        }
        const ssize_t got = ::read(out_, bytes, size);
        if (got <= 0) {
            return false;
        }
        bytes += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

void HostProcess::signal(int number) const
{
    ::kill(child_, number);
}

std::optional<int> HostProcess::wait(std::chrono::milliseconds most)
{
    const Clock::time_point deadline = Clock::now() + most;
    while (!status_) {
        int status = 0;
        if (::waitpid(child_, &status, WNOHANG) == child_) {
            constexpr int killed = 128;
            status_ = WIFEXITED(status) ? WEXITSTATUS(status) : killed + WTERMSIG(status);
        } else if (Clock::now() >= deadline) {
            return std::nullopt;
        } else {
            std::this_thread::sleep_for(std::chrono::milliseconds(2));
        }
    }
    return status_;
}

std::string HostProcess::rest()
{
    std::string bytes;
    char byte = 0;
    while (read_exactly(&byte, 1)) {
        bytes.push_back(byte);
    }
    return bytes;
}

std::string HostProcess::log() const
{
    return read_file(scratch_.path() / "stderr");
}

Outcome run_demur(std::vector<std::string> arguments, std::string_view input, std::map<std::string, std::string> environment)
{
    HostOptions options;
    options.arguments = std::move(arguments);
    options.environment = std::move(environment);
    HostProcess process(options);
    std::thread writer([&process, input] {
        process.send_bytes(input);
        process.close_input();
    });
    std::string out = process.rest();
    writer.join();
    const int status = process.wait().value_or(-1);
    return {status, std::move(out), process.log()};
}

} // namespace demur::test
