// How far a long task is, on one line of the terminal.
#pragma once

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <string>
#include <unistd.h>

namespace demur::cli {

// Silent unless stderr is a terminal, and for the first second.
class Progress {
public:
    explicit Progress(std::string doing) : doing_(std::move(doing)) {}
    ~Progress()
    {
        if (shown_) {
            std::cerr << wipe << std::flush;
        }
    }
    Progress(const Progress&) = delete;
    Progress& operator=(const Progress&) = delete;

    void tell(std::int64_t so_far, std::int64_t of)
    {
        const Clock::time_point now = Clock::now();
        if (!on_terminal_ || now < next_) {
            return;
        }
        constexpr std::int64_t all = 100; // percent
        next_ = now + std::chrono::milliseconds(200);
        shown_ = true;
        std::cerr << wipe << doing_ << " " << std::min(all, so_far * all / std::max<std::int64_t>(of, 1)) << " %" << std::flush;
    }

private:
    using Clock = std::chrono::steady_clock;
    static constexpr const char* wipe = "\r\x1b[K"; // the line, from its start

    std::string doing_;
    bool on_terminal_ = isatty(STDERR_FILENO) == 1;
    bool shown_ = false;
    Clock::time_point next_ = Clock::now() + std::chrono::seconds(1);
};

} // namespace demur::cli
