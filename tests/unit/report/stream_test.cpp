// Exports are written piece by piece: whole or not at all.
#include "journal/private_file.h"
#include "report/awkward.h"

#include <fcntl.h>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace demur {
namespace {

class StreamTest : public testing::AwkwardJournal {
protected:
    std::vector<std::string> names()
    {
        std::vector<std::string> list;
        for (const auto& entry : std::filesystem::directory_iterator(dir())) {
            if (entry.path().filename().string().starts_with("out")) {
                list.push_back(entry.path().filename().string());
            }
        }
        return list;
    }
};

TEST_F(StreamTest, AFileIsThereWhenItIsFinishedAndPrivate)
{
    PrivateFile file(dir() / "out.json");
    file.stream() << std::string(1'000'000, 'x');
    EXPECT_FALSE(std::filesystem::exists(dir() / "out.json"));
    file.finish();
    EXPECT_EQ(std::filesystem::file_size(dir() / "out.json"), 1'000'000U);
    struct stat found {};
    ASSERT_EQ(stat((dir() / "out.json").c_str(), &found), 0);
    EXPECT_EQ(found.st_mode & 0777U, 0600U);
    EXPECT_EQ(names().size(), 1U);
}

TEST_F(StreamTest, WhatIsGivenUpLeavesNothing)
{
    std::ofstream(dir() / "out.json") << "old";
    {
        PrivateFile file(dir() / "out.json");
        file.stream() << std::string(1'000'000, 'x');
    }
    EXPECT_EQ(names(), std::vector<std::string>{"out.json"});
    EXPECT_EQ(std::filesystem::file_size(dir() / "out.json"), 3U);
}

TEST_F(StreamTest, AnExportThatCannotGoOnIsAnErrorAtOnce)
{
    class Full : public std::streambuf {
        int_type overflow(int_type /*letter*/) override { throw Error(ErrorCode::disk_full, "no space"); }
        std::streamsize xsputn(const char* /*text*/, std::streamsize /*size*/) override { throw Error(ErrorCode::disk_full, "no space"); }
    };
    for (const ExportFormat format : {ExportFormat::json, ExportFormat::html, ExportFormat::csv, ExportFormat::journeys, ExportFormat::ocel,
                                      ExportFormat::xes, ExportFormat::userflow}) {
        Full full;
        std::ostream out(&full);
        out.exceptions(std::ios::badbit);
        try {
            write_export(out, format, *journal, flows, {std::nullopt, testing::made});
            ADD_FAILURE() << export_media_type(format);
        } catch (const Error& error) {
            EXPECT_EQ(error.code(), ErrorCode::disk_full) << export_media_type(format);
        }
        std::ostringstream whole;
        write_export(whole, format, *journal, flows, {std::nullopt, testing::made});
        EXPECT_FALSE(whole.str().empty()) << "the journal can be read again";
    }
}

TEST_F(StreamTest, EveryFormatTellsHowFarItIs)
{
    for (const ExportFormat format : {ExportFormat::json, ExportFormat::csv, ExportFormat::ocel, ExportFormat::xes}) {
        std::int64_t last = 0;
        ExportRequest request;
        request.now = testing::made;
        request.progress = [&](std::int64_t done, std::int64_t of) {
            EXPECT_GE(done, last);
            EXPECT_LE(done, of);
            last = done;
        };
        std::ostringstream out;
        write_export(out, format, *journal, flows, request);
        EXPECT_GT(last, 0);
    }
}

TEST_F(StreamTest, AJourneyCalledLikeAPathNamesNoPath)
{
    ExportRequest request;
    request.journey = "../../etc/passwd";
    request.now = testing::made;
    for (const ExportFormat format :
         {ExportFormat::json, ExportFormat::ocel, ExportFormat::xes, ExportFormat::userflow, ExportFormat::journeys}) {
        const std::string name = export_name(format, request);
        EXPECT_EQ(name.find('/'), std::string::npos) << name;
        EXPECT_EQ(name.find(".."), std::string::npos) << name;
    }
}

TEST_F(StreamTest, LabelsCannotEndTheScriptThatHoldsThem)
{
    const std::string html = exported(ExportFormat::html);
    const std::size_t data = html.find("id=\"demur-data\"");
    const std::size_t end = html.find("</script>", data);
    const std::string json = html.substr(data, end - data);
    EXPECT_EQ(json.find('<'), std::string::npos);
    EXPECT_NE(json.find("\\u003cb onclick"), std::string::npos);
    EXPECT_TRUE(verify_export(html, flows).holds);
}

} // namespace
} // namespace demur
