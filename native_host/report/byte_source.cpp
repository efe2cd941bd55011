#include "report/byte_source.h"

#include "base/error.h"
#include "base/limits.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace demur {
namespace {

Error changed_meanwhile()
{
    return {ErrorCode::io, "the file was changed while it was read", "Give a file that nobody writes to."};
}

} // namespace

std::string_view MemoryBytes::piece(std::uint64_t at, std::size_t size, std::string& /*buffer*/) const
{
    return text_.substr(at, size);
}

FileBytes::FileBytes(const std::string& path) : file_(::open(path.c_str(), O_RDONLY | O_CLOEXEC))
{
    if (file_ < 0) {
        throw Error(ErrorCode::io, path + " cannot be opened", "Check that you may read it.");
    }
    struct stat now {};
    if (::fstat(file_, &now) == 0) {
        size_ = static_cast<std::uint64_t>(now.st_size);
        changed_ = now.st_ctim;
    }
}

FileBytes::~FileBytes()
{
    if (file_ >= 0) {
        ::close(file_);
    }
}

std::string_view FileBytes::piece(std::uint64_t at, std::size_t size, std::string& buffer) const
{
    if (buffer.size() < size) {
        buffer.resize(size);
    }
    std::size_t have = 0;
    while (have < size) {
        const ssize_t got = ::pread(file_, buffer.data() + have, size - have, static_cast<off_t>(at + have));
        if (got < 0 && errno != EINTR) {
            throw Error(ErrorCode::io, std::string("the file cannot be read: ") + std::strerror(errno),
                        "Copy it to another disk, and check the copy.");
        }
        if (got == 0) {
            throw changed_meanwhile();
        }
        have += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    return std::string_view(buffer).substr(0, size);
}

void FileBytes::require_unchanged() const
{
    struct stat now {};
    if (::fstat(file_, &now) != 0 || static_cast<std::uint64_t>(now.st_size) != size_ || now.st_ctim.tv_sec != changed_.tv_sec
        || now.st_ctim.tv_nsec != changed_.tv_nsec) {
        throw changed_meanwhile();
    }
}

std::string_view CountedBytes::piece(std::uint64_t at, std::size_t size, std::string& buffer) const
{
    read_ += size;
    if (tell_) {
        tell_(static_cast<std::int64_t>(std::min(read_, all_)), static_cast<std::int64_t>(all_));
    }
    return source_.piece(at, size, buffer);
}

void Window::hold(std::uint64_t at, std::size_t wanted)
{
    constexpr std::size_t least = std::size_t{8} * 1024;
    const bool goes_on = at >= held_at_ && at <= held_at_ + held_.size();
    ahead_ = std::min(goes_on ? std::max(least, 2 * ahead_) : least, source_.block());
    const auto size = static_cast<std::size_t>(std::min<std::uint64_t>(std::max(wanted, ahead_), range_.end - at));
    held_ = source_.piece(at, size, buffer_);
    held_at_ = at;
}

std::string_view Window::from(std::uint64_t at, std::size_t least)
{
    if (at >= range_.end) {
        return {};
    }
    const std::uint64_t left = range_.end - at;
    const auto wanted = static_cast<std::size_t>(std::min<std::uint64_t>(least, left));
    if (at < held_at_ || at + wanted > held_at_ + held_.size()) {
        hold(at, wanted);
    }
    return held_.substr(static_cast<std::size_t>(at - held_at_));
}

std::string_view Window::text(ByteRange range)
{
    if (range.size() > limits::export_value) {
        throw Error(ErrorCode::too_large,
                    "one entry of the file is larger than " + std::to_string(limits::export_value / 1024 / 1024) + " MiB");
    }
    return from(range.begin, range.size()).substr(0, range.size());
}

bool Window::holds(std::uint64_t at, std::string_view text)
{
    while (!text.empty()) {
        const std::string_view here = from(at).substr(0, text.size());
        if (here.empty() || here != text.substr(0, here.size())) {
            return false;
        }
        text.remove_prefix(here.size());
        at += here.size();
    }
    return true;
}

} // namespace demur
