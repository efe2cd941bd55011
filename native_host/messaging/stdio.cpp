#include "messaging/stdio.h"

#include "base/error.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace demur {

void mend_standard_streams() noexcept
{
    for (int fd = 0; fd <= 2; ++fd) {
        if (::fcntl(fd, F_GETFD) != -1 || errno != EBADF) {
            continue;
        }
        // The lowest free number is taken, and those below are open by now.
        if (::open("/dev/null", fd == 0 ? O_RDONLY : O_WRONLY) != fd) {
            std::abort();
        }
    }
}

namespace rpc {

namespace {

// A pipe is opened anew where possible: O_NONBLOCK belongs to the open file description, which the parent and
// whatever else holds this pipe would share with us.
int private_copy(int fd, int mode)
{
    struct stat status {};
    if (::fstat(fd, &status) == 0 && S_ISFIFO(status.st_mode)) {
        const std::string path = "/proc/self/fd/" + std::to_string(fd);
        const int reopened = ::open(path.c_str(), mode | O_NONBLOCK | O_CLOEXEC);
        if (reopened != -1) {
            return reopened;
        }
    }
    const int copy = ::fcntl(fd, F_DUPFD_CLOEXEC, 3);
    if (copy == -1) {
        throw Error(ErrorCode::io, "a standard stream cannot be duplicated");
    }
    return copy;
}

void restore(int fd, int flags) noexcept
{
    if ((flags & O_NONBLOCK) == 0) {
        ::fcntl(fd, F_SETFL, flags);
    }
}

} // namespace

Channel::Channel() : in_(private_copy(STDIN_FILENO, O_RDONLY)), out_(private_copy(STDOUT_FILENO, O_WRONLY))
{
    in_flags_ = ::fcntl(STDIN_FILENO, F_GETFL);
    out_flags_ = ::fcntl(out_, F_GETFL);
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
}

Channel::~Channel()
{
    restore(STDIN_FILENO, in_flags_);
    restore(out_, out_flags_);
    ::close(in_);
    ::close(out_);
}

} // namespace rpc
} // namespace demur
