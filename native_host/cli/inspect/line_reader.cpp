#include "cli/inspect/line_reader.h"

#include "base/error.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <poll.h>
#include <string>
#include <unistd.h>

namespace demur::cli {

namespace {

constexpr std::size_t piece = std::size_t{256} * 1024;

} // namespace

LineReader::LineReader(int descriptor, std::size_t longest) : descriptor_(descriptor), longest_(longest), buffer_(2 * piece) {}

bool LineReader::next(InputLine& line)
{
    while (true) {
        const void* const found = end_ > scanned_ ? std::memchr(buffer_.data() + scanned_, '\n', end_ - scanned_) : nullptr;
        if (found != nullptr) {
            const auto at = static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data());
            line = {std::string_view(buffer_.data() + begin_, at - begin_), false};
            begin_ = at + 1;
            scanned_ = begin_;
            return true;
        }
        scanned_ = end_;
        if (end_ - begin_ > longest_) {
            skip_rest();
            line = {{}, true};
            return true;
        }
        if (fill() == Got::end) {
            line = {std::string_view(buffer_.data() + begin_, end_ - begin_), false};
            begin_ = end_;
            scanned_ = end_;
            return !line.text.empty();
        }
    }
}

bool LineReader::would_wait() const
{
    if (ended_ || (end_ > scanned_ && std::memchr(buffer_.data() + scanned_, '\n', end_ - scanned_) != nullptr)) {
        return false;
    }
    pollfd input{descriptor_, POLLIN, 0};
    return ::poll(&input, 1, 0) == 0;
}

LineReader::Got LineReader::fill()
{
    if (ended_) {
        return Got::end;
    }
    if (begin_ > 0 && (begin_ == end_ || buffer_.size() - end_ < piece)) {
        std::memmove(buffer_.data(), buffer_.data() + begin_, end_ - begin_);
        end_ -= begin_;
        scanned_ -= begin_;
        begin_ = 0;
    }
    if (buffer_.size() - end_ < piece) {
        buffer_.resize(std::min(2 * buffer_.size(), longest_ + 2 * piece));
    }
    while (true) {
        const ssize_t count = ::read(descriptor_, buffer_.data() + end_, buffer_.size() - end_);
        if (count > 0) {
            end_ += static_cast<std::size_t>(count);
            return Got::bytes;
        }
        if (count == 0) {
            ended_ = true;
            return Got::end;
        }
        if (errno != EINTR) {
            throw Error(ErrorCode::io, std::string("reading the standard input failed: ") + std::strerror(errno));
        }
    }
}

// Reads past what is left of a line that is too long, keeping nothing.
void LineReader::skip_rest()
{
    while (true) {
        begin_ = end_ = scanned_ = 0;
        if (fill() == Got::end) {
            return;
        }
        if (const void* const found = std::memchr(buffer_.data(), '\n', end_); found != nullptr) {
            begin_ = static_cast<std::size_t>(static_cast<const char*>(found) - buffer_.data()) + 1;
            scanned_ = begin_;
            return;
        }
    }
}

} // namespace demur::cli
