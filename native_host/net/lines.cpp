#include "net/lines.h"

#include "base/error.h"

#include <array>
#include <cerrno>
#include <poll.h>
#include <system_error>
#include <unistd.h>

namespace demur::net {

namespace {

std::string reason()
{
    return std::generic_category().message(errno);
}

} // namespace

// Whether the buffer (with the end of input) holds an answer already.
bool LineReader::take(std::string& line, Got& got)
{
    const std::size_t newline = buffer_.find('\n', searched_);
    if (newline != std::string::npos || (ended_ && !buffer_.empty())) {
        const std::size_t length = newline == std::string::npos ? buffer_.size() : newline;
        got = skipping_ || length > most_ ? Got::too_long : Got::line;
        line = got == Got::line ? buffer_.substr(0, length) : std::string();
        buffer_.erase(0, newline == std::string::npos ? length : length + 1);
        searched_ = 0;
        skipping_ = false;
        return true;
    }
    if (ended_) {
        got = skipping_ ? Got::too_long : Got::end;
        skipping_ = false;
        return true;
    }
    if (buffer_.size() > most_) {
        skipping_ = true;
        buffer_.clear();
    }
    searched_ = buffer_.size();
    return false;
}

LineReader::Got LineReader::next(std::string& line, std::optional<std::chrono::milliseconds> wait)
{
    using clock = std::chrono::steady_clock;
    const auto deadline = wait ? std::optional(clock::now() + *wait) : std::nullopt;
    Got got = Got::end;
    std::array<char, 65536> piece{};
    while (!take(line, got)) {
        if (deadline) {
            const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(*deadline - clock::now()).count();
            pollfd readable{fd_, POLLIN, 0};
            const int ready = left <= 0 ? 0 : ::poll(&readable, 1, static_cast<int>(left));
            if (ready < 0 && errno != EINTR) {
                throw Error(ErrorCode::io, "waiting for a line: " + reason());
            }
            if (ready == 0) {
                return Got::timeout;
            }
            if (ready < 0) {
                continue;
            }
        }
        const ssize_t count = ::read(fd_, piece.data(), piece.size());
        if (count < 0 && errno != EINTR) {
            throw Error(ErrorCode::io, "reading a line: " + reason());
        }
        if (count > 0) {
            buffer_.append(piece.data(), static_cast<std::size_t>(count));
        }
        ended_ = count == 0;
    }
    return got;
}

void write_line(int fd, std::string_view line)
{
    std::string text(line);
    text += '\n';
    std::string_view left = text;
    while (!left.empty()) {
        const ssize_t count = ::write(fd, left.data(), left.size());
        if (count < 0 && errno != EINTR) {
            throw Error(ErrorCode::io, "writing a line: " + reason());
        }
        left.remove_prefix(count < 0 ? 0 : static_cast<std::size_t>(count));
    }
}

} // namespace demur::net
