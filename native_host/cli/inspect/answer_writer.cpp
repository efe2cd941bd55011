#include "cli/inspect/answer_writer.h"

#include <cerrno>
#include <cstddef>
#include <unistd.h>

namespace demur::cli {

namespace {

constexpr std::size_t much = std::size_t{64} * 1024;

} // namespace

bool AnswerWriter::is_full() const
{
    return buffer_.size() >= much;
}

bool AnswerWriter::write()
{
    std::size_t at = 0;
    while (at < buffer_.size()) {
        const ssize_t count = ::write(descriptor_, buffer_.data() + at, buffer_.size() - at);
        if (count < 0 && errno != EINTR) {
            return false;
        }
        at += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    buffer_.clear();
    return true;
}

} // namespace demur::cli
