// The peer of the round-trip benchmark: a bare Boost.Asio host that sends every frame back.
#include <boost/asio.hpp>

#include <array>
#include <cstdint>
#include <string>
#include <unistd.h>

namespace asio = boost::asio;

namespace {

asio::awaitable<void> echo()
{
    const auto executor = co_await asio::this_coro::executor;
    asio::posix::stream_descriptor in(executor, ::dup(STDIN_FILENO));
    asio::posix::stream_descriptor out(executor, ::dup(STDOUT_FILENO));
    std::uint32_t length = 0;
    std::string body;
    try {
        for (;;) {
            co_await asio::async_read(in, asio::buffer(&length, sizeof(length)), asio::use_awaitable);
            body.resize(length);
            co_await asio::async_read(in, asio::buffer(body), asio::use_awaitable);
            const std::array<asio::const_buffer, 2> frame{asio::buffer(&length, sizeof(length)), asio::buffer(body)};
            co_await asio::async_write(out, frame, asio::use_awaitable);
        }
    } catch (const boost::system::system_error&) {
        // The end of stdin: the browser has gone.
    }
}

} // namespace

int main()
{
    asio::io_context context(1);
    asio::co_spawn(context, echo(), asio::detached);
    context.run();
}
