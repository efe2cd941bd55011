// Ends the process soon after its input has ended or a signal has asked for it, even when a handler is busy: browsers
// kill a host that stays, and one that is not killed stays for ever.
#pragma once

#include <functional>
#include <thread>

namespace demur::rpc {

class Watchdog {
public:
    // Blocks SIGTERM, SIGINT and SIGHUP for the whole process, so construct it before any other thread. `stop` is called
    // from the watchdog's thread when one of them arrives. Throws Error(io).
    explicit Watchdog(std::function<void()> stop);
    ~Watchdog();
    Watchdog(const Watchdog&) = delete;
    Watchdog& operator=(const Watchdog&) = delete;

private:
    void watch() const;

    std::function<void()> stop_;
    int signals_ = -1;
    int done_ = -1;
    std::thread thread_;
};

} // namespace demur::rpc
