#include "messaging/session.h"

#include "base/error.h"
#include "base/version.h"
#include "messaging/dispatch.h"
#include "messaging/frame.h"
#include "messaging/outbox.h"
#include "messaging/stdio.h"
#include "messaging/watchdog.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>

#include <csignal>
#include <cstdio>
#include <exception>
#include <unistd.h>

namespace demur::rpc {

namespace asio = boost::asio;

namespace {

constexpr int in_order = 0;
constexpr int not_in_order = 1;

// Ids, sizes and reasons only: what a message holds is never logged.
void log_line(const std::string& words)
{
    const std::string line = "demur: " + words + "\n";
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
}

std::string describe(const Caller& caller)
{
    switch (caller.kind) {
    case CallerKind::chromium: return "chromium extension " + caller.id;
    case CallerKind::firefox: return "firefox add-on " + caller.id;
    case CallerKind::unnamed: break;
    }
    return "unnamed caller (a terminal or a portal)";
}

class Session {
public:
    Session(asio::io_context& io, const Channel& channel, const SessionOptions& options)
        : in_(io, channel.in()), out_(io, channel.out()), reader_(in_), outbox_(out_, [this] { stop(); }), context_(options.data_dir),
          caller_(options.caller)
    {
    }

    asio::awaitable<void> run()
    {
        Read read = Read::frame;
        while (read == Read::frame && !refused_ && !stopped_) {
            read = co_await reader_.next();
            if (read == Read::frame) {
                respond();
                co_await outbox_.room();
            }
        }
        conclude(stopped_ ? Read::stopped : read);
        co_await outbox_.drained();
        in_.release(); // the channel closes them
        out_.release();
    }

    // Ends the session after the answers that are on their way.
    void stop()
    {
        boost::system::error_code ignored;
        in_.cancel(ignored);
        stopped_ = true;
    }

    [[nodiscard]] int status() const noexcept { return status_; }

private:
    void respond()
    {
        std::optional<std::string> frame;
        if (caller_.allowed) {
            frame = answer(context_, reader_.body());
        } else {
            frame = answer_refused(reader_.body(), caller_.id);
            refused_ = true;
            status_ = not_in_order;
        }
        if (frame) {
            outbox_.push(std::move(*frame));
        }
    }

    void conclude(Read read)
    {
        switch (read) {
        case Read::frame: log_line("ended: the caller is not allowed"); return;
        case Read::end: log_line("ended: the input is closed"); return;
        case Read::stopped: log_line("ended: asked to, or nobody reads the answers"); return;
        case Read::cut: log_line("ended: the input stopped inside a frame"); break;
        case Read::empty:
        case Read::too_large:
            log_line("ended: a frame of " + std::to_string(reader_.length()) + " bytes");
            outbox_.push(answer_unreadable(reader_.length()));
            break;
        }
        status_ = not_in_order;
    }

    asio::posix::stream_descriptor in_;
    asio::posix::stream_descriptor out_;
    FrameReader reader_;
    Outbox outbox_;
    Context context_;
    const Caller& caller_;
    bool refused_ = false;
    bool stopped_ = false;
    int status_ = in_order;
};

void rethrow(const std::exception_ptr& error)
{
    if (error) {
        std::rethrow_exception(error);
    }
}

} // namespace

int run_session(const SessionOptions& options)
{
    std::signal(SIGPIPE, SIG_IGN);
    log_line(std::string(version()) + ", process " + std::to_string(::getpid()) + ", for " + describe(options.caller));
    const Channel channel;
    asio::io_context io(1);
    Session session(io, channel, options);
    const Watchdog watchdog([&io, &session] { asio::post(io, [&session] { session.stop(); }); });
    asio::co_spawn(io, session.run(), rethrow);
    io.run();
    return session.status();
}

} // namespace demur::rpc
