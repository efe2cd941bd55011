// A byte stream to frames: what arrives is what was sent, and a hostile length ends the reading without memory.
#include "base/limits.h"
#include "fuzz.h"
#include "messaging/frame.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>

#include <array>
#include <cstring>
#include <unistd.h>

namespace {

namespace asio = boost::asio;
using demur::fuzz::promise;

constexpr std::size_t pipe_room = 60'000; // less than a pipe holds, so that one write suffices

asio::awaitable<void> read_all(asio::posix::stream_descriptor& in, std::string_view sent)
{
    demur::rpc::FrameReader reader(in);
    for (;;) {
        const demur::rpc::Read read = co_await reader.next();
        if (read != demur::rpc::Read::frame) {
            promise(read != demur::rpc::Read::end || sent.empty(), "the end comes after the last byte");
            promise(read != demur::rpc::Read::too_large || reader.length() > demur::limits::message_in, "only a large frame is too large");
            co_return;
        }
        std::uint32_t length = 0;
        promise(sent.size() >= sizeof(length), "a frame was sent");
        std::memcpy(&length, sent.data(), sizeof(length));
        sent.remove_prefix(sizeof(length));
        promise(reader.body() == sent.substr(0, length), "a frame holds what was sent");
        sent.remove_prefix(length);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    std::array<int, 2> ends{};
    if (size > pipe_room || ::pipe(ends.data()) != 0) {
        return 0;
    }
    const bool written = ::write(ends[1], data, size) == static_cast<ssize_t>(size);
    ::close(ends[1]);
    asio::io_context context(1);
    asio::posix::stream_descriptor in(context, ends[0]);
    if (written) {
        asio::co_spawn(context, read_all(in, demur::fuzz::text_of(data, size)), asio::detached);
        context.run();
    }
    return 0;
}
