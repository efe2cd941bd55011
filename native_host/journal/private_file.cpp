#include "journal/private_file.h"

#include "base/error.h"
#include "base/uuid.h"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <streambuf>
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

// Gathers what is written into large pieces.
class FileBuffer : public std::streambuf {
public:
    FileBuffer(int fd, const std::filesystem::path& file) : fd_(fd), file_(file), piece_(size, '\0')
    {
        setp(piece_.data(), piece_.data() + piece_.size());
    }

protected:
    int_type overflow(int_type letter) override
    {
        sync();
        if (!traits_type::eq_int_type(letter, traits_type::eof())) {
            *pptr() = traits_type::to_char_type(letter);
            pbump(1);
        }
        return traits_type::not_eof(letter);
    }
    int sync() override
    {
        const std::string_view gathered(pbase(), static_cast<std::size_t>(pptr() - pbase()));
        setp(piece_.data(), piece_.data() + piece_.size()); // also when writing fails: nothing is tried twice
        write_all(fd_, gathered, file_);
        return 0;
    }

private:
    static constexpr std::size_t size = 256UL * 1024;
    int fd_;
    const std::filesystem::path& file_;
    std::string piece_;
};

} // namespace

struct PrivateFile::Unfinished {
    explicit Unfinished(const std::filesystem::path& named)
        : file(named), path(named.string() + "." + new_uuid()),
          opened(open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR)), buffer(opened.get(), file),
          stream(&buffer)
    {
        if (opened.get() < 0) {
            fail("write", file, errno);
        }
        stream.exceptions(std::ios::badbit); // an Error of the buffer reaches the caller as it is
    }

    std::filesystem::path file;
    std::filesystem::path path;
    Descriptor opened;
    FileBuffer buffer;
    std::ostream stream;
    bool finished = false;
};

PrivateFile::PrivateFile(const std::filesystem::path& file) : unfinished_(std::make_unique<Unfinished>(file)) {}

PrivateFile::~PrivateFile()
{
    if (!unfinished_->finished) {
        unlink(unfinished_->path.c_str());
    }
}

std::ostream& PrivateFile::stream()
{
    return unfinished_->stream;
}

void PrivateFile::finish()
{
    const std::filesystem::path& file = unfinished_->file;
    unfinished_->stream.flush();
    if (fsync(unfinished_->opened.get()) != 0) {
        fail("write", file, errno);
    }
    if (rename(unfinished_->path.c_str(), file.c_str()) != 0) {
        fail("write", file, errno);
    }
    unfinished_->finished = true;
    sync_directory(file.has_parent_path() ? file.parent_path() : std::filesystem::path("."));
}

void write_private_file(const std::filesystem::path& file, std::string_view bytes)
{
    PrivateFile written(file);
    written.stream() << bytes;
    written.finish();
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
