#include "cli/hardening.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>

namespace demur::cli {

void harden_process() noexcept
{
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    constexpr mode_t owner_only = 077;
    ::umask(owner_only);
}

} // namespace demur::cli
