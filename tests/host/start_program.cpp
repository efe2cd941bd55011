#include "start_program.h"

#include <array>
#include <fcntl.h>
#include <spawn.h>
#include <stdexcept>
#include <sys/stat.h>
#include <unistd.h>

namespace demur::test {

namespace {

std::array<int, 2> open_pipe()
{
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) {
        throw std::runtime_error("pipe2");
    }
    return ends;
}

std::vector<char*> pointers(std::vector<std::string>& strings)
{
    std::vector<char*> list;
    list.reserve(strings.size() + 1);
    for (std::string& text : strings) {
        list.push_back(text.data());
    }
    list.push_back(nullptr);
    return list;
}

std::vector<std::string> merged_environment(const std::map<std::string, std::string>& added)
{
    std::vector<std::string> all;
    for (char** one = environ; *one != nullptr; ++one) {
        const std::string text = *one;
        if (!added.contains(text.substr(0, text.find('=')))) {
            all.push_back(text);
        }
    }
    for (const auto& [name, value] : added) {
        all.push_back(name + "=" + value);
    }
    return all;
}

void add_stream(posix_spawn_file_actions_t& actions, Stream stream, int pipe_end, int fd)
{
    switch (stream) {
    case Stream::pipe: ::posix_spawn_file_actions_adddup2(&actions, pipe_end, fd); break;
    case Stream::null: ::posix_spawn_file_actions_addopen(&actions, fd, "/dev/null", O_RDWR, 0); break;
    case Stream::full: ::posix_spawn_file_actions_addopen(&actions, fd, "/dev/full", O_RDWR, 0); break;
    case Stream::closed: ::posix_spawn_file_actions_addclose(&actions, fd); break;
    }
}

} // namespace

Started start_program(const HostOptions& options, const std::filesystem::path& log_file)
{
    const std::array<int, 2> in = open_pipe();
    const std::array<int, 2> out = open_pipe();
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log_file.c_str(), O_WRONLY | O_CREAT | O_APPEND, S_IRUSR | S_IWUSR);
    add_stream(actions, options.in, in[0], STDIN_FILENO);
    add_stream(actions, options.out, out[1], STDOUT_FILENO);
    std::vector<std::string> arguments = options.arguments;
    arguments.insert(arguments.begin(), options.program.string());
    std::vector<std::string> environment = merged_environment(options.environment);
    pid_t child = -1;
    const int error =
        ::posix_spawn(&child, options.program.c_str(), &actions, nullptr, pointers(arguments).data(), pointers(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(in[0]);
    ::close(out[1]);
    if (error != 0) {
        ::close(in[1]);
        ::close(out[0]);
        throw std::runtime_error("cannot start " + options.program.string());
    }
    return {child, in[1], out[0]};
}

} // namespace demur::test
