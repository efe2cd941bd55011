#include "journal/private_file.h"

#include "base/error.h"
#include "base/uuid.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace demur {
namespace {

class Descriptor {
public:
    explicit Descriptor(int fd) : fd_(fd) {}
    ~Descriptor()
    {
        if (fd_ >= 0) {
            close(fd_);
        }
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int get() const { return fd_; }

private:
    int fd_;
};

[[noreturn]] void fail(const std::string& doing, const std::filesystem::path& file, int why)
{
    ErrorCode code = ErrorCode::io;
    if (why == ENOSPC || why == EDQUOT || why == EFBIG) {
        code = ErrorCode::disk_full;
    } else if (why == EACCES || why == EROFS || why == EPERM) {
        code = ErrorCode::not_writable;
    } else if (why == ENOENT) {
        code = ErrorCode::not_found;
    }
    throw Error(code, "cannot " + doing + " " + file.string() + ": " + std::strerror(why),
                code == ErrorCode::disk_full ? "Free some disk space and try again."
                                             : "Check that the directory is there and can be written.");
}

void write_all(int fd, std::string_view bytes, const std::filesystem::path& file)
{
    while (!bytes.empty()) {
        const ssize_t written = write(fd, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) {
            fail("write", file, errno);
        }
        if (written > 0) {
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
    }
}

void sync_directory(const std::filesystem::path& directory)
{
    const Descriptor opened(open(directory.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.get() < 0 || fsync(opened.get()) != 0) {
        fail("write to", directory, errno);
    }
}

} // namespace

void write_private_file(const std::filesystem::path& file, std::string_view bytes)
{
    std::filesystem::path unfinished = file;
    unfinished += "." + new_uuid();
    try {
        const Descriptor opened(open(unfinished.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR));
        if (opened.get() < 0) {
            fail("write", file, errno);
        }
        write_all(opened.get(), bytes, file);
        if (fsync(opened.get()) != 0) {
            fail("write", file, errno);
        }
        if (rename(unfinished.c_str(), file.c_str()) != 0) {
            fail("write", file, errno);
        }
    } catch (...) {
        unlink(unfinished.c_str());
        throw;
    }
    sync_directory(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
}

std::string read_file_range(const std::filesystem::path& file, std::int64_t offset, std::size_t most)
{
    const Descriptor opened(open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
    if (opened.get() < 0 && errno == ENOENT) {
        throw Error(ErrorCode::not_found, "the file " + file.string() + " is gone", "Remove it from the list and add it again.");
    }
    if (opened.get() < 0) {
        fail("read", file, errno);
    }
    std::string bytes(most, '\0');
    std::size_t have = 0;
    while (have < most) {
        const ssize_t got = pread(opened.get(), bytes.data() + have, most - have, offset + static_cast<off_t>(have));
        if (got < 0 && errno != EINTR) {
            fail("read", file, errno);
        }
        if (got == 0) {
            break;
        }
        have += got > 0 ? static_cast<std::size_t>(got) : 0;
    }
    bytes.resize(have);
    return bytes;
}

} // namespace demur
