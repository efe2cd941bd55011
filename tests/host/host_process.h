// Runs the real program over pipes, as a browser does.
#pragma once

#include "start_program.h"
#include "temporary_dir.h"

#include <boost/json.hpp>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace demur::test {

namespace json = boost::json;

// Generous: a loaded machine must not fail a test, a host that hangs must.
inline constexpr std::chrono::seconds patience{20};

// `demur serve --data-dir DIR`.
HostOptions serve_in(const std::filesystem::path& data_dir);

std::string frame(std::string_view body);
json::object request(int id, std::string_view method, json::value params = json::object());

class HostProcess {
public:
    explicit HostProcess(const HostOptions& options);
    // Kills what is still running.
    ~HostProcess();
    HostProcess(const HostProcess&) = delete;
    HostProcess& operator=(const HostProcess&) = delete;

    // False when the host no longer reads.
    bool send_bytes(std::string_view bytes);
    bool send(const json::value& message);
    void close_input();
    void close_output();

    // The next frame's body; absent at the end of the output or when patience is at its end.
    std::optional<std::string> read_body();
    // The next frame as JSON; fails the test when there is none.
    json::object read();
    // A request and its answer.
    json::object call(std::string_view method, json::value params = json::object());
    // The answer's result; fails the test when it is an error.
    json::object result_of(std::string_view method, json::value params = json::object());
    // The answer's error name (data.code); fails the test when it is a result.
    std::string error_of(std::string_view method, json::value params = json::object());
    json::object hello();

    void signal(int number) const;
    // The exit status, 128 + signal when killed by one, absent when it is still running after `most`.
    std::optional<int> wait(std::chrono::milliseconds most = patience);
    // What is left on standard output, raw, until its end.
    std::string rest();
    // What it has written to standard error so far.
    [[nodiscard]] std::string log() const;
    [[nodiscard]] pid_t id() const noexcept { return child_; }

private:
    bool read_exactly(char* bytes, std::size_t size);

    TemporaryDir scratch_;
    pid_t child_ = -1;
    int in_ = -1;
    int out_ = -1;
    int next_id_ = 1;
    std::optional<int> status_;
};

// Runs a command to its end.
struct Outcome {
    int status = -1;
    std::string out;
    std::string err;
};
Outcome run_demur(std::vector<std::string> arguments, std::string_view input = {}, std::map<std::string, std::string> environment = {});

} // namespace demur::test
