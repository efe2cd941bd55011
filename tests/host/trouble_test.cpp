// The command line when files, directories and streams are not what they should be: a clear error, the right status.
#include "host_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

using namespace demur::test;
using testing::HasSubstr;
namespace fs = std::filesystem;

namespace {

class Trouble : public testing::Test {
protected:
    void SetUp() override
    {
        HostProcess host(serve_in(data));
        host.hello();
        host.result_of(
            "steps.append",
            {{"steps", json::array{{{"session", "s1"}, {"seq", 0}, {"journey", "j1"}, {"actor", "user"}, {"kind", "click"}, {"t", 0}}}}});
    }

    [[nodiscard]] std::string in_data() const { return "--data-dir=" + data.string(); }

    TemporaryDir dir;
    fs::path data = dir.path() / "data";
};

std::vector<std::string> lines_of(const std::string& text)
{
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        lines.push_back(line);
    }
    return lines;
}

} // namespace

TEST_F(Trouble, AnEmptyDataDirIsNotTheUsualOne)
{
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"journeys", "--data-dir", ""}, {"journeys", "--data-dir="}}) {
        const Outcome outcome = run_demur(arguments, {}, {{"DEMUR_DATA_DIR", data.string()}});
        EXPECT_EQ(outcome.status, 2);
        EXPECT_THAT(outcome.err, HasSubstr("--data-dir needs a directory"));
    }
}

TEST_F(Trouble, AFileInTheDataDirsPlaceIsSaid)
{
    const fs::path file = dir.path() / "file";
    std::ofstream(file) << "in the way";
    for (const std::vector<std::string>& command :
         {std::vector<std::string>{"journeys"}, {"metrics"}, {"export", "--format", "json", "--out", "-"}}) {
        std::vector<std::string> arguments = command;
        arguments.push_back("--data-dir=" + file.string());
        const Outcome outcome = run_demur(arguments);
        EXPECT_EQ(outcome.status, 2) << command[0];
        EXPECT_THAT(outcome.err, HasSubstr(file.string()));
        EXPECT_THAT(outcome.err, HasSubstr("Not a directory"));
    }
}

TEST_F(Trouble, OutputThatCannotBeWrittenIsNoSuccess)
{
    HostOptions options;
    options.out = Stream::full;
    options.arguments = {"journeys", in_data()};
    HostProcess program(options);
    EXPECT_EQ(program.wait(), 2);
    EXPECT_THAT(program.log(), HasSubstr("standard output"));
    const Outcome outcome = run_demur({"export", "--format", "json", "--out", "/dev/full", in_data()});
    EXPECT_EQ(outcome.status, 2);
    EXPECT_THAT(outcome.err, HasSubstr("cannot write /dev/full"));
}

TEST_F(Trouble, AnExportGoesToWhereALinkLeads)
{
    const fs::path link = dir.path() / "link.json";
    fs::create_symlink("target.json", link);
    ASSERT_EQ(run_demur({"export", "--format", "json", "--out", link.string(), in_data()}).status, 0);
    EXPECT_TRUE(fs::is_symlink(link));
    EXPECT_EQ(run_demur({"verify", (dir.path() / "target.json").string()}).status, 0);
}

TEST_F(Trouble, APackThatCannotBeReadIsAWrongCall)
{
    EXPECT_EQ(run_demur({"flows", "check", dir.path().string()}).status, 2);
    EXPECT_EQ(run_demur({"flows", "check", (dir.path() / "none").string()}).status, 2);
    EXPECT_EQ(run_demur({"flows", "check", "-"}, "{").status, 1) << "a bad pack is an answer";
}

TEST_F(Trouble, AStreamOfPagesOutlivesItsBadLines)
{
    std::string values = "{\"id\":1,\"x\":[0";
    for (int i = 0; i < 1'000'001; ++i) {
        values += ",0";
    }
    const std::string input = values + "]}\n" + std::string(40'000'000, 'x') + "\n[[[\n" + std::string("\0\xFF\n", 3)
                              + "{\"id\":\"last\",\"text\":\"hello\"}\r\n";
    const Outcome outcome = run_demur({"inspect", "--jsonl"}, input);
    EXPECT_EQ(outcome.status, 0);
    const std::vector<std::string> lines = lines_of(outcome.out);
    ASSERT_EQ(lines.size(), 5U);
    EXPECT_THAT(lines[0], HasSubstr("too many values"));
    EXPECT_THAT(lines[1], HasSubstr("longer than any page"));
    EXPECT_THAT(lines[2], HasSubstr("error"));
    EXPECT_THAT(lines[3], HasSubstr("error"));
    EXPECT_EQ(json::parse(lines[4]).at("id"), "last");
}

TEST_F(Trouble, APageThatIsCutSaysSo)
{
    std::string html = "<html>";
    for (int i = 0; i < 200'000; ++i) {
        html += "<p>x</p>";
    }
    const Outcome outcome = run_demur({"inspect", "-"}, html);
    ASSERT_EQ(outcome.status, 0);
    const json::value verdict = json::parse(outcome.out);
    ASSERT_TRUE(verdict.as_object().contains("caps"));
    EXPECT_THAT(json::serialize(verdict.at("caps")), HasSubstr("elements"));
    EXPECT_FALSE(json::parse(run_demur({"inspect", "-"}, "<p>x</p>").out).as_object().contains("caps"));
}

TEST_F(Trouble, EvidenceOverThePortIsNamedByItsHash)
{
    HostProcess host(serve_in(data));
    host.hello();
    for (const char* name : {"../../etc/passwd", "answer.png", ""}) {
        const json::object profile{{"accounts", json::array()}, {"grounds", json::array()}, {"evidence", {name}}};
        EXPECT_EQ(host.error_of("profile.set", {{"profile", profile}}), "bad_input") << name;
    }
}
