// Lines over pipes: how demur-net and whoever starts it talk. Hostile lengths are cut off, not stored.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace demur::net {

class LineReader {
public:
    enum class Got {
        line,
        too_long,
        end,
        timeout
    };

    // Does not own `fd`. A line over `most` bytes is skipped to its end and reported once.
    LineReader(int fd, std::size_t most) : fd_(fd), most_(most) {}

    // The next line without its newline; a last line without a newline counts as one. Waits for ever without `wait`.
    // Throws Error(io).
    Got next(std::string& line, std::optional<std::chrono::milliseconds> wait = std::nullopt);

private:
    bool take(std::string& line, Got& got);

    int fd_;
    std::size_t most_;
    std::string buffer_;
    std::size_t searched_ = 0; // bytes of buffer_ known to hold no newline
    bool skipping_ = false;
    bool ended_ = false;
};

// All of it, over short writes. Throws Error(io), also when the reader has gone (SIGPIPE must be ignored or blocked).
void write_line(int fd, std::string_view line);

} // namespace demur::net
