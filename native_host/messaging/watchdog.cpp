#include "messaging/watchdog.h"

#include "base/error.h"

#include <array>
#include <csignal>
#include <cstdint>
#include <cstdlib>
#include <poll.h>
#include <string_view>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

namespace demur::rpc {

namespace {

// Below the second that browsers leave before they kill.
constexpr int grace_ms = 800;

[[noreturn]] void end_now()
{
    constexpr std::string_view words = "demur: ended while busy; what was acknowledged is on disk\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, words.data(), words.size());
    ::_exit(EXIT_SUCCESS);
}

} // namespace

Watchdog::Watchdog(std::function<void()> stop) : stop_(std::move(stop))
{
    sigset_t set;
    ::sigemptyset(&set);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        ::sigaddset(&set, signal);
    }
    ::pthread_sigmask(SIG_BLOCK, &set, nullptr);
    signals_ = ::signalfd(-1, &set, SFD_CLOEXEC);
    done_ = ::eventfd(0, EFD_CLOEXEC);
    if (signals_ == -1 || done_ == -1) {
        throw Error(ErrorCode::io, "the host cannot watch for signals");
    }
    thread_ = std::thread(&Watchdog::watch, this);
}

Watchdog::~Watchdog()
{
    const std::uint64_t one = 1;
    [[maybe_unused]] const ssize_t written = ::write(done_, &one, sizeof one);
    thread_.join();
    ::close(signals_);
    ::close(done_);
}

void Watchdog::watch() const
{
    std::array<pollfd, 3> watched{{{done_, POLLIN, 0}, {signals_, POLLIN, 0}, {STDIN_FILENO, POLLRDHUP, 0}}};
    while (::poll(watched.data(), watched.size(), -1) <= 0) {
    }
    if (watched[0].revents != 0) {
        return;
    }
    if (watched[1].revents != 0) {
        stop_();
    }
    if (::poll(watched.data(), 1, grace_ms) == 0) {
        end_now();
    }
}

} // namespace demur::rpc
