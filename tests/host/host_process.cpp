#include "host_process.h"

#include <gtest/gtest.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <poll.h>
#include <spawn.h>
#include <sstream>
#include <stdexcept>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

namespace demur::test {

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

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
    case Stream::closed: ::posix_spawn_file_actions_addclose(&actions, fd); break;
    }
}

std::string read_file(const fs::path& file)
{
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace

TemporaryDir::TemporaryDir()
{
    std::string pattern = (fs::temp_directory_path() / "demur-test-XXXXXX").string();
    if (::mkdtemp(pattern.data()) == nullptr) {
        throw std::runtime_error("mkdtemp");
    }
    path_ = pattern;
}

TemporaryDir::~TemporaryDir()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

HostOptions serve_in(const fs::path& data_dir)
{
    HostOptions options;
    options.arguments = {"serve", "--data-dir", data_dir.string()};
    return options;
}

std::string frame(std::string_view body)
{
    const auto length = static_cast<std::uint32_t>(body.size());
    std::string bytes(sizeof length, '\0');
    std::memcpy(bytes.data(), &length, sizeof length);
    return bytes.append(body);
}

json::object request(int id, std::string_view method, json::value params)
{
    return {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}, {"params", std::move(params)}};
}

HostProcess::HostProcess(const HostOptions& options)
{
    std::signal(SIGPIPE, SIG_IGN);
    const std::array<int, 2> in = open_pipe();
    const std::array<int, 2> out = open_pipe();
    const std::string log_file = (scratch_.path() / "stderr").string();
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, log_file.c_str(), O_WRONLY | O_CREAT | O_APPEND, S_IRUSR | S_IWUSR);
    add_stream(actions, options.in, in[0], STDIN_FILENO);
    add_stream(actions, options.out, out[1], STDOUT_FILENO);
    std::vector<std::string> arguments = options.arguments;
    arguments.insert(arguments.begin(), options.program.string());
    std::vector<std::string> environment = merged_environment(options.environment);
    const int error =
        ::posix_spawn(&child_, options.program.c_str(), &actions, nullptr, pointers(arguments).data(), pointers(environment).data());
    ::posix_spawn_file_actions_destroy(&actions);
    ::close(in[0]);
    ::close(out[1]);
    in_ = in[1];
    out_ = out[0];
    if (error != 0) {
        throw std::runtime_error("cannot start " + options.program.string());
    }
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

bool HostProcess::send(const json::value& message)
{
    return send_bytes(frame(json::serialize(message)));
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

std::optional<std::string> HostProcess::read_body()
{
    std::uint32_t length = 0;
    std::array<char, sizeof length> prefix{};
    if (!read_exactly(prefix.data(), prefix.size())) {
        return std::nullopt;
    }
    std::memcpy(&length, prefix.data(), sizeof length);
    EXPECT_LE(length, 1024U * 1024U) << "browsers close the port over 1 MiB";
    std::string body(length, '\0');
    return read_exactly(body.data(), body.size()) ? std::optional(std::move(body)) : std::nullopt;
}

json::object HostProcess::read()
{
    const std::optional<std::string> body = read_body();
    if (!body) {
        ADD_FAILURE() << "no frame; the host says: " << log();
        return {};
    }
    boost::system::error_code ec;
    json::parse_options options;
    options.max_depth = 128; // deeper than the host's own bound, which its tests reach
    const json::value message = json::parse(*body, ec, {}, options);
    EXPECT_FALSE(ec) << "not JSON: " << body->substr(0, 200);
    return message.is_object() ? message.get_object() : json::object();
}

json::object HostProcess::call(std::string_view method, json::value params)
{
    const int id = next_id_++;
    EXPECT_TRUE(send(request(id, method, std::move(params))));
    json::object answer = read();
    EXPECT_EQ(answer["id"], json::value(id)) << json::serialize(answer);
    return answer;
}

json::object HostProcess::result_of(std::string_view method, json::value params)
{
    json::object answer = call(method, std::move(params));
    const json::value* result = answer.if_contains("result");
    EXPECT_NE(result, nullptr) << method << ": " << json::serialize(answer);
    return result != nullptr && result->is_object() ? result->get_object() : json::object();
}

std::string HostProcess::error_of(std::string_view method, json::value params)
{
    const json::value answer = call(method, std::move(params));
    boost::system::error_code ec;
    const json::value* name = answer.find_pointer("/error/data/code", ec);
    EXPECT_NE(name, nullptr) << method << ": " << json::serialize(answer);
    return name != nullptr && name->is_string() ? std::string(name->get_string()) : std::string();
}

json::object HostProcess::hello()
{
    return result_of("hello", {{"protocol", {{"min", 1}, {"max", 1}}}, {"client", {{"name", "test"}, {"version", "1"}}}});
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
