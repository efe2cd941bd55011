#include "cli/handshake.h"

#include <boost/json.hpp>

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace demur::cli {

namespace json = boost::json;

namespace {

constexpr int patience_ms = 5000;
constexpr std::uint32_t longest_answer = 64 * 1024;
constexpr std::string_view hello =
    R"({"jsonrpc":"2.0","id":1,"method":"hello","params":{"protocol":{"min":1,"max":1},"client":{"name":"doctor","version":"1"}}})";

struct Pipe {
    Pipe() { opened = ::pipe2(ends.data(), O_CLOEXEC) == 0; }
    ~Pipe()
    {
        close_end(0);
        close_end(1);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;

    void close_end(std::size_t end)
    {
        if (ends.at(end) != -1) {
            ::close(ends.at(end));
            ends.at(end) = -1;
        }
    }

    std::array<int, 2> ends{-1, -1};
    bool opened = false;
};

pid_t start(const std::filesystem::path& program, std::vector<std::string> arguments, Pipe& in, Pipe& out)
{
    arguments.insert(arguments.begin(), program.string());
    std::vector<char*> argv;
    argv.reserve(arguments.size() + 1);
    for (std::string& argument : arguments) {
        argv.push_back(argument.data());
    }
    argv.push_back(nullptr);
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, in.ends[0], STDIN_FILENO);
    ::posix_spawn_file_actions_adddup2(&actions, out.ends[1], STDOUT_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    pid_t child = -1;
    const int error = ::posix_spawn(&child, program.c_str(), &actions, nullptr, argv.data(), environ);
    ::posix_spawn_file_actions_destroy(&actions);
    errno = error;
    return error == 0 ? child : -1;
}

// Exactly `size` bytes before the deadline, or false.
bool read_exactly(int fd, char* bytes, std::size_t size, std::chrono::steady_clock::time_point deadline)
{
    while (size > 0) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
        pollfd ready{fd, POLLIN, 0};
        if (left <= 0 || ::poll(&ready, 1, static_cast<int>(left)) <= 0) {
            return false;
        }
        const ssize_t got = ::read(fd, bytes, size);
        if (got <= 0) {
            return false;
        }
        bytes += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

bool send_hello(int fd)
{
    const auto length = static_cast<std::uint32_t>(hello.size());
    std::string frame(sizeof length, '\0');
    std::memcpy(frame.data(), &length, sizeof length);
    frame += hello;
    return ::write(fd, frame.data(), frame.size()) == static_cast<ssize_t>(frame.size());
}

Handshake understand(const std::string& answer)
{
    boost::system::error_code ec;
    const json::value message = json::parse(answer, ec);
    const json::value* version = ec ? nullptr : message.find_pointer("/result/host/version", ec);
    if (version != nullptr && version->is_string()) {
        return {true, std::string(version->get_string()), {}};
    }
    const json::value* fault = message.find_pointer("/error/message", ec);
    return {false, {}, fault != nullptr && fault->is_string() ? std::string(fault->get_string()) : "it answers something else than Demur"};
}

Handshake converse(int in, int out)
{
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(patience_ms);
    std::uint32_t length = 0;
    std::array<char, sizeof length> prefix{};
    if (!send_hello(in) || !read_exactly(out, prefix.data(), prefix.size(), deadline)) {
        return {false, {}, "it does not answer"};
    }
    std::memcpy(&length, prefix.data(), sizeof length);
    std::string answer(length <= longest_answer ? length : 0, '\0');
    if (answer.empty() || !read_exactly(out, answer.data(), answer.size(), deadline)) {
        return {false, {}, "it answers something else than Demur"};
    }
    return understand(answer);
}

} // namespace

Handshake try_handshake(const std::filesystem::path& program, const std::vector<std::string>& arguments)
{
    std::signal(SIGPIPE, SIG_IGN);
    Pipe in;
    Pipe out;
    if (!in.opened || !out.opened) {
        return {false, {}, "no pipe could be opened"};
    }
    const pid_t child = start(program, arguments, in, out);
    if (child == -1) {
        return {false, {}, std::string("it cannot be started: ") + std::strerror(errno)}; // NOLINT(concurrency-mt-unsafe)
    }
    in.close_end(0);
    out.close_end(1);
    Handshake result = converse(in.ends[1], out.ends[0]);
    in.close_end(1);
    if (!result.works) {
        ::kill(child, SIGKILL);
    }
    ::waitpid(child, nullptr, 0);
    return result;
}

} // namespace demur::cli
