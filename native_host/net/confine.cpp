#include "net/confine.h"

#include <array>
#include <cerrno>
#include <cstddef>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

namespace demur::net {

namespace {

constexpr rlim_t most_memory = 1024UL * 1024UL * 1024UL;
constexpr rlim_t most_seconds = 10; // of the processor

sock_filter statement(unsigned short code, unsigned int value)
{
    return {code, 0, 0, value};
}

sock_filter skip_unless(unsigned int call)
{
    return {BPF_JMP | BPF_JEQ | BPF_K, 0, 1, call};
}

} // namespace

void confine_to_documents() noexcept
{
    const rlimit memory{most_memory, most_memory};
    static_cast<void>(setrlimit(RLIMIT_AS, &memory));
    const rlimit time{most_seconds, most_seconds};
    static_cast<void>(setrlimit(RLIMIT_CPU, &time));

    // The program is one architecture's, and NO_NEW_PRIVS is set: numbers of calls are enough.
    constexpr unsigned int refuse = SECCOMP_RET_ERRNO | EACCES;
    std::array filter = {
        statement(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr)),
        skip_unless(__NR_socket),
        statement(BPF_RET | BPF_K, refuse),
        skip_unless(__NR_socketpair),
        statement(BPF_RET | BPF_K, refuse),
        skip_unless(__NR_execve),
        statement(BPF_RET | BPF_K, refuse),
        skip_unless(__NR_execveat),
        statement(BPF_RET | BPF_K, refuse),
        statement(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
    };
    const sock_fprog program{static_cast<unsigned short>(filter.size()), filter.data()};
    static_cast<void>(prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0));
}

} // namespace demur::net
