#include "base/limits.h"
#include "messaging/frame.h"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <array>
#include <cstring>
#include <limits>
#include <unistd.h>

using namespace demur;
using namespace demur::rpc;
namespace asio = boost::asio;
namespace json = boost::json;

namespace {

std::string body_of(const std::optional<std::string>& frame)
{
    EXPECT_TRUE(frame.has_value());
    std::uint32_t length = 0;
    std::memcpy(&length, frame->data(), sizeof length);
    EXPECT_EQ(length, frame->size() - sizeof length);
    return frame->substr(sizeof length);
}

struct Seen {
    std::vector<std::string> bodies;
    Read end = Read::frame;
};

asio::awaitable<void> read_all(FrameReader& reader, Seen& seen)
{
    while (seen.end == Read::frame) {
        seen.end = co_await reader.next();
        if (seen.end == Read::frame) {
            seen.bodies.emplace_back(reader.body());
        }
    }
}

// What the reader makes of these bytes, followed by the end of the stream.
Seen read_bytes(std::string_view bytes)
{
    std::array<int, 2> ends{};
    EXPECT_EQ(::pipe(ends.data()), 0);
    EXPECT_EQ(::write(ends[1], bytes.data(), bytes.size()), static_cast<ssize_t>(bytes.size()));
    ::close(ends[1]);
    asio::io_context io;
    asio::posix::stream_descriptor in(io, ends[0]);
    FrameReader reader(in);
    Seen seen;
    asio::co_spawn(io, read_all(reader, seen), asio::detached);
    io.run();
    return seen;
}

std::string framed(std::string_view body)
{
    const auto length = static_cast<std::uint32_t>(body.size());
    std::string frame(sizeof length, '\0');
    std::memcpy(frame.data(), &length, sizeof length);
    return frame.append(body);
}

} // namespace

TEST(EncodeFrame, PutsTheLengthInFront)
{
    EXPECT_EQ(body_of(encode_frame({{"a", 1}})), R"({"a":1})");
}

TEST(EncodeFrame, MendsWhatIsNotJson)
{
    const double infinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(body_of(encode_frame({infinity, -infinity, std::numeric_limits<double>::quiet_NaN(), 1.5, {{"x", infinity}}})),
              R"([null,null,null,1.5E0,{"x":null}])");
    EXPECT_EQ(body_of(encode_frame("a\xff"
                                   "b")),
              "\"a\xef\xbf\xbd"
              "b\"");
}

TEST(EncodeFrame, CountsBytesAfterEscaping)
{
    const std::string most(limits::message_out - 2, 'x');
    EXPECT_TRUE(encode_frame(json::value(most)));
    EXPECT_FALSE(encode_frame(json::value(most + "x")));
    EXPECT_FALSE(encode_frame(json::value(std::string(limits::message_out / 2, '"'))));
    EXPECT_FALSE(encode_frame(json::value(std::string(limits::message_out / 2, '\xff')))) << "mended text is longer";
}

TEST(FrameReader, ReadsFramesUntilTheEnd)
{
    const Seen seen = read_bytes(framed("one") + framed("two") + framed("3"));
    EXPECT_EQ(seen.bodies, (std::vector<std::string>{"one", "two", "3"}));
    EXPECT_EQ(seen.end, Read::end);
}

TEST(FrameReader, TellsACutFrameFromTheEnd)
{
    EXPECT_EQ(read_bytes("").end, Read::end);
    EXPECT_EQ(read_bytes(framed("one").substr(0, 2)).end, Read::cut);
    EXPECT_EQ(read_bytes(framed("one").substr(0, 4)).end, Read::cut);
    EXPECT_EQ(read_bytes(framed("one").substr(0, 6)).end, Read::cut);
    EXPECT_EQ(read_bytes(framed("one") + "x").end, Read::cut);
}

TEST(FrameReader, RefusesLengthsByTheirWord)
{
    EXPECT_EQ(read_bytes(std::string(4, '\0')).end, Read::empty);
    EXPECT_EQ(read_bytes("\xff\xff\xff\xff").end, Read::too_large);
    const std::uint32_t over = limits::message_in + 1;
    std::array<char, sizeof over> bytes{};
    std::memcpy(bytes.data(), &over, sizeof over);
    EXPECT_EQ(read_bytes({bytes.data(), bytes.size()}).end, Read::too_large);
}
