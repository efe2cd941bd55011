#include "cli/inspect/answer_writer.h"

#include "base/error.h"

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <unistd.h>

namespace demur::cli {

namespace {

constexpr std::size_t much = std::size_t{64} * 1024;

} // namespace

bool AnswerWriter::is_full() const
{
    return buffer_.size() >= much;
}

void AnswerWriter::check() const
{
    if (fault_ != 0 && fault_ != EPIPE) {
        throw Error(ErrorCode::io, std::string("writing the answers failed: ") + std::strerror(fault_));
    }
}

bool AnswerWriter::write()
{
    if (fault_ != 0) {
        return false;
    }
    std::size_t at = 0;
    while (at < buffer_.size()) {
        const ssize_t count = ::write(descriptor_, buffer_.data() + at, buffer_.size() - at);
        if (count < 0 && errno != EINTR) {
            fault_ = errno;
            return false;
        }
        at += count > 0 ? static_cast<std::size_t>(count) : 0;
    }
    buffer_.clear();
    return true;
}

} // namespace demur::cli
