#include "net/net_process.h"

#include "base/error.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <system_error>
#include <unistd.h>

namespace demur::net {

namespace {

constexpr int end_within_ms = 1000;

struct Pipe {
    int read = -1;
    int write = -1;

    Pipe()
    {
        std::array<int, 2> ends{};
        if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
            throw Error(ErrorCode::io, "making a pipe: " + std::generic_category().message(errno));
        }
        read = ends[0];
        write = ends[1];
    }
    ~Pipe()
    {
        close_end(read);
        close_end(write);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    Pipe(Pipe&&) = delete;
    Pipe& operator=(Pipe&&) = delete;

    static void close_end(int& end)
    {
        if (end >= 0) {
            ::close(end);
            end = -1;
        }
    }
};

// dup2 to the number it already has would keep CLOEXEC, so a pipe never sits on 0 or 1: the host opens these at start.
pid_t spawn(const std::filesystem::path& program, const std::vector<std::string>& arguments, int input, int output)
{
    std::vector<std::string> words{program.string()};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char*> argv;
    argv.reserve(words.size() + 1);
    for (std::string& word : words) {
        argv.push_back(word.data());
    }
    argv.push_back(nullptr);

    posix_spawn_file_actions_t actions{};
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
    pid_t child = -1;
    const int fault = posix_spawn(&child, program.c_str(), &actions, nullptr, argv.data(), environ);
    posix_spawn_file_actions_destroy(&actions);
    if (fault != 0) {
        throw Error(ErrorCode::io, "starting " + program.string() + ": " + std::generic_category().message(fault));
    }
    return child;
}

} // namespace

void throw_net_fault(const std::string& what)
{
    throw Error(ErrorCode::unavailable, "demur-net " + what, "Run it again; what it says on stderr tells more.");
}

std::filesystem::path net_program()
{
    std::error_code ec;
    return std::filesystem::read_symlink("/proc/self/exe", ec).parent_path() / "demur-net";
}

NetProcess::NetProcess(const std::filesystem::path& program, const std::vector<std::string>& arguments,
                       std::chrono::milliseconds answer_within, std::size_t answer_line)
    : answer_within_(answer_within), reader_(-1, answer_line)
{
    if (::access(program.c_str(), X_OK) != 0) {
        throw Error(ErrorCode::unavailable, "the program " + program.string() + " is not there",
                    "demur-net belongs beside demur: install or build both.");
    }
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    Pipe down;
    Pipe up;
    child_ = spawn(program, arguments, down.read, up.write);
    std::swap(requests_, down.write);
    std::swap(answers_, up.read);
    reader_ = LineReader(answers_, answer_line);
}

NetProcess::~NetProcess()
{
    Pipe::close_end(requests_);
    pollfd ended{answers_, POLLIN, 0};
    // It closes its stdout by ending; anything that it still says is not wanted any more.
    if (::poll(&ended, 1, end_within_ms) != 1 || (ended.revents & POLLHUP) == 0) {
        ::kill(child_, SIGKILL);
    }
    while (::waitpid(child_, nullptr, 0) < 0 && errno == EINTR) {
    }
    Pipe::close_end(answers_);
}

std::string NetProcess::ask(std::string_view line)
{
    std::string answer;
    LineReader::Got got = LineReader::Got::end;
    try {
        write_line(requests_, line);
        got = reader_.next(answer, answer_within_);
    } catch (const Error& error) {
        throw_net_fault("does not listen: " + std::string(error.what()));
    }
    switch (got) {
    case LineReader::Got::line: return answer;
    case LineReader::Got::end: throw_net_fault("has ended");
    case LineReader::Got::timeout: throw_net_fault("does not answer");
    case LineReader::Got::too_long: break;
    }
    throw_net_fault("answers beyond its cap");
}

} // namespace demur::net
