#include "messaging/outbox.h"

#include "base/limits.h"

#include <boost/asio/buffer.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace demur::rpc {

namespace asio = boost::asio;

Outbox::Outbox(asio::posix::stream_descriptor& out, std::function<void()> broken)
    : out_(out), broken_(std::move(broken)), progress_(out.get_executor(), asio::steady_timer::time_point::max())
{
}

void Outbox::push(std::string frame)
{
    if (gone_) {
        return;
    }
    waiting_ += frame.size();
    frames_.push_back(std::move(frame));
    if (frames_.size() == 1) {
        write_next();
    }
}

void Outbox::write_next()
{
    asio::async_write(out_, asio::buffer(frames_.front()), [this](const boost::system::error_code& ec, std::size_t) { written(ec); });
}

void Outbox::written(const boost::system::error_code& ec)
{
    if (ec) {
        gone_ = true;
        frames_.clear();
        waiting_ = 0;
        broken_();
    } else {
        waiting_ -= frames_.front().size();
        frames_.pop_front();
        if (!frames_.empty()) {
            write_next();
        }
    }
    progress_.cancel();
}

asio::awaitable<void> Outbox::room()
{
    while (waiting_ >= limits::message_out) {
        boost::system::error_code cancelled;
        co_await progress_.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
    }
}

asio::awaitable<void> Outbox::drained()
{
    while (!frames_.empty()) {
        boost::system::error_code cancelled;
        co_await progress_.async_wait(asio::redirect_error(asio::use_awaitable, cancelled));
    }
}

} // namespace demur::rpc
