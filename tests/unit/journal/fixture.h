// A data directory of its own for each test, steps to put into it, and child processes.
#pragma once

#include "base/error.h"
#include "journal/journal.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>
#include <string>
#include <sys/wait.h>
#include <unistd.h>

namespace demur::testing {

class DataDir : public ::testing::Test {
protected:
    DataDir()
    {
        std::string pattern = (std::filesystem::temp_directory_path() / "demur-journal-XXXXXX").string();
        base_ = mkdtemp(pattern.data());
        dir = base_ / "data";
    }
    ~DataDir() override
    {
        std::error_code ec;
        std::filesystem::remove_all(base_, ec);
    }

    std::filesystem::path dir; // not created yet

private:
    std::filesystem::path base_;
};

inline Step click(std::int64_t seq, const std::string& session = "s1", const std::string& journey = "j1")
{
    Step step;
    step.session = session;
    step.seq = seq;
    step.journey = journey;
    step.kind = StepKind::click;
    step.t = seq * 100;
    step.host = "www.facebook.com";
    step.role = "button";
    return step;
}

// The code of the Error that `action` throws; fails the test when it throws none.
inline ErrorCode error_of(const std::function<void()>& action, std::string* what = nullptr)
{
    try {
        action();
    } catch (const Error& error) {
        if (what != nullptr) {
            *what = error.what() + std::string(" ") + error.hint();
        }
        return error.code();
    }
    ADD_FAILURE() << "no Error";
    return ErrorCode::internal;
}

// Runs `body` in a child process, which ends with its result. The journal must not be open in the parent at that time.
inline pid_t start_child(const std::function<int()>& body)
{
    const pid_t pid = fork();
    if (pid == 0) {
        int status = 99;
        try {
            status = body();
        } catch (const std::exception& error) {
            static_cast<void>(!write(STDERR_FILENO, error.what(), std::char_traits<char>::length(error.what())));
        }
        _exit(status);
    }
    return pid;
}

inline int wait_for(pid_t pid)
{
    int status = 0;
    waitpid(pid, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status);
}

inline std::string read_file(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace demur::testing
