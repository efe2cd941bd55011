// How a session begins and ends, whatever the standard streams are.
#include "host_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <unistd.h>

using namespace demur::test;
using testing::HasSubstr;

namespace {

// Well under the time after which a browser kills, well over what a loaded machine adds.
constexpr std::chrono::seconds soon{5};

// A page that keeps the classifier busy: every block begins like a notice.
std::string busy_page()
{
    std::string html = "<html><body>";
    while (html.size() < 4UL * 1024 * 1024) {
        html += "<p>we will use your public posts to train ai at meta unless you object <a href='/x'>object</a></p>";
    }
    return html + "</body></html>";
}

} // namespace

TEST(Lifetime, EndsInOrderWhenTheInputIsClosed)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    host.hello();
    host.close_input();
    EXPECT_EQ(host.wait(soon), 0);
    EXPECT_THAT(host.log(), HasSubstr("the input is closed"));
}

TEST(Lifetime, AnswersWhatWasAskedBeforeTheEnd)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    host.hello();
    for (int id = 0; id < 50; ++id) {
        ASSERT_TRUE(host.send(request(id, "ping")));
    }
    host.close_input();
    for (int id = 0; id < 50; ++id) {
        EXPECT_EQ(host.read().at("id"), id);
    }
    EXPECT_EQ(host.wait(soon), 0);
}

TEST(Lifetime, EndsSoonEvenWhenBusy)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    host.hello();
    ASSERT_TRUE(host.send(request(1, "page.inspect", {{"html", busy_page()}, {"url", "https://www.facebook.com/"}})));
    host.close_input();
    EXPECT_EQ(host.wait(soon), 0);
}

TEST(Lifetime, EndsInOrderOnSignals)
{
    for (const int number : {SIGTERM, SIGINT, SIGHUP}) {
        const TemporaryDir dir;
        HostProcess host(serve_in(dir.path()));
        host.hello();
        host.signal(number);
        EXPECT_EQ(host.wait(soon), 0) << number;
        EXPECT_THAT(host.log(), HasSubstr("ended:"));
    }
}

TEST(Lifetime, EndsWhenNobodyReads)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    host.hello();
    host.close_output();
    host.send(request(1, "ping"));
    host.send(request(2, "ping"));
    EXPECT_EQ(host.wait(soon), 0);
}

TEST(Lifetime, EndsAtOnceWithoutInput)
{
    for (const Stream in : {Stream::null, Stream::closed}) {
        const TemporaryDir dir;
        HostOptions options = serve_in(dir.path());
        options.in = in;
        HostProcess host(options);
        EXPECT_EQ(host.wait(soon), 0);
        EXPECT_EQ(host.rest(), "");
    }
}

TEST(Lifetime, ToleratesAClosedOutput)
{
    const TemporaryDir dir;
    HostOptions options = serve_in(dir.path());
    options.out = Stream::closed;
    HostProcess host(options);
    host.send(request(1, "ping"));
    host.close_input();
    EXPECT_EQ(host.wait(soon), 0);
}

TEST(Lifetime, LeavesNoFileBehindABareHandshake)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path() / "data"));
    host.hello();
    host.close_input();
    host.wait();
    EXPECT_FALSE(std::filesystem::exists(dir.path() / "data"));
}

TEST(Lifetime, LeavesTheParentsDescriptorsBlocking)
{
    // The host gets the very descriptions that this process holds, as a terminal would give it.
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    host.hello();
    const std::string fd0 = "/proc/" + std::to_string(host.id()) + "/fdinfo/0";
    std::ifstream info(fd0);
    const std::string text((std::istreambuf_iterator<char>(info)), {});
    EXPECT_THAT(text, HasSubstr("flags:"));
    const std::size_t at = text.find("flags:") + 6;
    EXPECT_EQ(std::stoi(text.substr(at), nullptr, 8) & O_NONBLOCK, 0) << text;
}

TEST(Lifetime, KeepsStrayOutputAwayFromTheChannel)
{
    const TemporaryDir dir;
    HostProcess host(serve_in(dir.path()));
    host.hello();
    // Standard output of the process is its log by now.
    const std::string fds = "/proc/" + std::to_string(host.id()) + "/fd/";
    EXPECT_EQ(std::filesystem::read_symlink(fds + "1"), std::filesystem::read_symlink(fds + "2"));
}
