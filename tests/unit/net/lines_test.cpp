#include "base/error.h"
#include "net/lines.h"

#include <gtest/gtest.h>

#include <array>
#include <csignal>
#include <thread>
#include <unistd.h>

namespace demur::net {
namespace {

using Got = LineReader::Got;

struct Pipe {
    std::array<int, 2> ends{-1, -1};
    Pipe() { EXPECT_EQ(::pipe(ends.data()), 0); }
    ~Pipe()
    {
        close_writer();
        ::close(ends[0]);
    }
    Pipe(const Pipe&) = delete;
    Pipe& operator=(const Pipe&) = delete;
    Pipe(Pipe&&) = delete;
    Pipe& operator=(Pipe&&) = delete;

    void say(const std::string& text) const { ASSERT_EQ(::write(ends[1], text.data(), text.size()), static_cast<ssize_t>(text.size())); }
    void close_writer()
    {
        if (ends[1] >= 0) {
            ::close(ends[1]);
            ends[1] = -1;
        }
    }
};

TEST(LineReader, SplitsWhatComesInOnePiece)
{
    Pipe pipe;
    pipe.say("one\n\ntwo\nlast");
    pipe.close_writer();
    LineReader reader(pipe.ends[0], 10);
    std::string line;
    for (const char* expected : {"one", "", "two", "last"}) {
        ASSERT_EQ(reader.next(line), Got::line);
        EXPECT_EQ(line, expected);
    }
    EXPECT_EQ(reader.next(line), Got::end);
    EXPECT_EQ(reader.next(line), Got::end);
}

TEST(LineReader, JoinsWhatComesInPieces)
{
    Pipe pipe;
    LineReader reader(pipe.ends[0], 10);
    std::string line;
    pipe.say("ha");
    EXPECT_EQ(reader.next(line, std::chrono::milliseconds(1)), Got::timeout);
    pipe.say("lf\n");
    ASSERT_EQ(reader.next(line), Got::line);
    EXPECT_EQ(line, "half");
}

TEST(LineReader, SkipsALineOverTheCapAndGoesOn)
{
    Pipe pipe;
    LineReader reader(pipe.ends[0], 4);
    std::thread writer([&pipe] {
        pipe.say("1234\n12345\n" + std::string(200'000, 'x') + "\nend\n" + std::string(100, 'y'));
        pipe.close_writer();
    });
    std::string line;
    EXPECT_EQ(reader.next(line), Got::line);
    EXPECT_EQ(line, "1234");
    EXPECT_EQ(reader.next(line), Got::too_long);
    EXPECT_EQ(reader.next(line), Got::too_long);
    EXPECT_EQ(line, "");
    EXPECT_EQ(reader.next(line), Got::line);
    EXPECT_EQ(line, "end");
    EXPECT_EQ(reader.next(line), Got::too_long);
    EXPECT_EQ(reader.next(line), Got::end);
    writer.join();
}

TEST(WriteLine, SaysWhenTheReaderHasGone)
{
    Pipe pipe;
    write_line(pipe.ends[1], "there");
    std::string line;
    LineReader reader(pipe.ends[0], 10);
    EXPECT_EQ(reader.next(line), Got::line);
    EXPECT_EQ(line, "there");

    std::array<int, 2> gone{};
    ASSERT_EQ(::pipe(gone.data()), 0);
    ::close(gone[0]);
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    EXPECT_THROW(write_line(gone[1], "nobody"), Error);
    ::close(gone[1]);
}

} // namespace
} // namespace demur::net
