// The one writer of a session: whole frames, in order, never interleaved, with a bound on what may wait.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <boost/asio/posix/stream_descriptor.hpp>
#include <boost/asio/steady_timer.hpp>

#include <deque>
#include <functional>
#include <string>

namespace demur::rpc {

class Outbox {
public:
    // `broken` is called once when the other side no longer reads.
    Outbox(boost::asio::posix::stream_descriptor& out, std::function<void()> broken);

    void push(std::string frame);
    // Waits until new frames may be pushed; at once when less than a megabyte is waiting.
    boost::asio::awaitable<void> room();
    // Waits until everything is written or can no longer be.
    boost::asio::awaitable<void> drained();

private:
    void write_next();
    void written(const boost::system::error_code& ec);

    boost::asio::posix::stream_descriptor& out_;
    std::function<void()> broken_;
    std::deque<std::string> frames_; // the first is being written
    std::size_t waiting_ = 0;        // bytes
    bool gone_ = false;
    boost::asio::steady_timer progress_; // never runs out: cancelled whenever a frame is through
};

} // namespace demur::rpc
