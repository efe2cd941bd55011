// Who may start the host, by the arguments that browsers pass.
#include "host_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

using namespace demur::test;
using testing::HasSubstr;

namespace {

const std::string origin = "chrome-extension://ogjkndbkpgodjedanmnncfogccpgekpc/";
const std::string stranger = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";

HostOptions started_by(const std::filesystem::path& home, std::vector<std::string> arguments)
{
    HostOptions options;
    options.arguments = std::move(arguments);
    options.environment = {{"HOME", home.string()}, {"XDG_DATA_HOME", (home / "data").string()}};
    return options;
}

} // namespace

TEST(Caller, OfBothBrowserFamiliesIsServed)
{
    const std::vector<std::vector<std::string>> calls{
        {origin},
        {origin.substr(0, origin.size() - 1)},
        {origin, "--parent-window=0"},
        {"--parent-window=0", origin},
        {"/home/x/.mozilla/native-messaging-hosts/org.demur.host.json", "demur@demur.org"},
        {},
    };
    for (const std::vector<std::string>& arguments : calls) {
        const TemporaryDir home;
        HostProcess host(started_by(home.path(), arguments));
        EXPECT_EQ(host.hello().at("protocol"), 1);
    }
}

TEST(Caller, ThatIsUnknownIsRefusedAndTheHostEnds)
{
    const std::vector<std::vector<std::string>> calls{
        {"chrome-extension://" + stranger + "/"},
        {"/home/x/.mozilla/native-messaging-hosts/org.demur.host.json", "other@example.org"},
        {"/home/x/.mozilla/native-messaging-hosts/org.demur.host.json"},
    };
    for (const std::vector<std::string>& arguments : calls) {
        const TemporaryDir home;
        HostProcess host(started_by(home.path(), arguments));
        ASSERT_TRUE(host.send(request(7, "hello")));
        const json::object answer = host.read();
        EXPECT_EQ(answer.at("id"), 7);
        EXPECT_EQ(answer.at("error").at("data").at("code"), "caller_refused");
        EXPECT_EQ(host.wait(), 1);
        EXPECT_THAT(host.log(), HasSubstr("not allowed"));
    }
}

TEST(Caller, NamedByTheUserIsServed)
{
    const TemporaryDir home;
    std::filesystem::create_directories(home.path() / "data/demur");
    std::ofstream(home.path() / "data/demur/allowed_callers") << "# my build\n" << stranger << "  # of today\n";
    HostProcess host(started_by(home.path(), {"chrome-extension://" + stranger + "/"}));
    EXPECT_EQ(host.hello().at("protocol"), 1);
}
