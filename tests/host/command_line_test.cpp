// The terminal's side: what goes to which stream, and the exit statuses.
#include "host_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

using namespace demur::test;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::StartsWith;

namespace {

json::value parsed(const std::string& text)
{
    boost::system::error_code ec;
    json::value value = json::parse(text, ec);
    EXPECT_FALSE(ec) << text.substr(0, 200);
    return value;
}

} // namespace

TEST(CommandLine, SaysWhatItCanDo)
{
    const Outcome help = run_demur({"--help"});
    EXPECT_EQ(help.status, 0);
    for (const char* command : {"serve", "inspect", "plan", "journeys", "metrics", "export", "verify", "flows", "watch", "install",
                                "uninstall", "doctor", "schema", "--data-dir"}) {
        EXPECT_THAT(help.out, HasSubstr(command));
    }
    EXPECT_EQ(help.err, "");
    EXPECT_THAT(run_demur({"--version"}).out, StartsWith("demur 0."));
    EXPECT_THAT(run_demur({"export", "--help"}).out, HasSubstr("--format"));
}

TEST(CommandLine, UnknownCommandIsAWrongCall)
{
    const Outcome outcome = run_demur({"frobnicate"});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, HasSubstr("no command \"frobnicate\""));
    EXPECT_THAT(outcome.err, HasSubstr("usage: demur"));
}

TEST(CommandLine, WrongOptionsAreWrongCalls)
{
    const std::vector<std::vector<std::string>> calls{{"schema", "--yaml"},
                                                      {"install", "--browser", "chromium"},
                                                      {"install", "--browser", "netscape", "--to", "/tmp"},
                                                      {"install", "--extension-id", "not an id"},
                                                      {"doctor", "--what"},
                                                      {"journeys", "--data-dir"}};
    for (const std::vector<std::string>& arguments : calls) {
        const Outcome outcome = run_demur(arguments);
        EXPECT_EQ(outcome.status, 2) << arguments[0];
        EXPECT_EQ(outcome.out, "") << arguments[0];
        EXPECT_THAT(outcome.err, StartsWith("demur: ")) << arguments[0];
    }
}

TEST(CommandLine, SchemaIsOneAndDescribesEveryMethod)
{
    const Outcome outcome = run_demur({"schema"});
    EXPECT_EQ(outcome.status, 0);
    const json::value schema = parsed(outcome.out);
    EXPECT_EQ(schema.at("$schema"), "https://json-schema.org/draft/2020-12/schema");
    for (const auto& method : schema.at("methods").as_object()) {
        for (const char* side : {"params", "result"}) {
            const std::string reference(method.value().at(side).at("$ref").as_string());
            EXPECT_TRUE(schema.at("$defs").as_object().contains(reference.substr(8))) << reference;
        }
    }
}

TEST(CommandLine, DataDirMayStandAnywhere)
{
    const TemporaryDir dir;
    const std::string path = (dir.path() / "data").string();
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"--data-dir", path, "journeys"}, {"journeys", "--data-dir", path}, {"journeys", "--data-dir=" + path}}) {
        const Outcome outcome = run_demur(arguments, {}, {{"HOME", "/nonexistent"}});
        EXPECT_EQ(outcome.status, 0) << outcome.err;
    }
    EXPECT_EQ(run_demur({"journeys"}, {}, {{"DEMUR_DATA_DIR", path}, {"HOME", "/nonexistent"}}).status, 0);
}

TEST(CommandLine, WithoutArgumentsAndTerminalItServes)
{
    const TemporaryDir dir;
    HostOptions options;
    options.arguments = {};
    options.environment = {{"XDG_DATA_HOME", dir.path().string()}};
    HostProcess host(options);
    EXPECT_EQ(host.hello().at("protocol"), 1);
}
