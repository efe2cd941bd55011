#include "report/awkward.h"
#include "report/study.h"
#include "report/study_cells.h"
#include "report/study_folder.h"

#include <algorithm>
#include <fstream>

namespace demur {
namespace {

constexpr const char* participant = "0123456789abcdef";

std::vector<std::string> lines(const std::string& text)
{
    std::vector<std::string> list;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);) {
        list.push_back(line.substr(0, line.find('\r')));
    }
    return list;
}

class StudyTest : public testing::RecordedJournal {
protected:
    std::vector<StudyFile> bundle(std::optional<std::string> journey = std::nullopt)
    {
        const ExportRequest request{std::move(journey), testing::made};
        return study_bundle(Record(*journal, flows, request), participant);
    }
};

TEST_F(StudyTest, IsPartitionedByMonthAndParticipant)
{
    const std::vector<StudyFile> files = bundle();
    ASSERT_EQ(files.size(), 3U);
    EXPECT_EQ(files[0].path, "v=1/month=2025-11/participant=0123456789abcdef/journeys.csv");
    EXPECT_EQ(files[1].path, "v=1/month=2025-11/participant=0123456789abcdef/steps.csv");
    EXPECT_EQ(files[2].path, "v=1/month=2025-11/participant=0123456789abcdef/demands.csv");
    const std::vector<std::string> journeys = lines(files[0].text);
    ASSERT_EQ(journeys.size(), 3U);
    EXPECT_EQ(journeys[0], "journey,flow,service,generation,surface,language,region,with_demur,status,abandoned_at,steps,clicks,keys,"
                           "scroll_px,screens,hosts,loops,detours,dead_ends,errors,resubmits,words_on_path,demands,spared_steps,t_active_s,"
                           "t_read_s,t_system_s,t_tool_s,t_away_s,t_total_s,t_outcome_s,psychological");
    EXPECT_TRUE(journeys[1].starts_with("1,facebook-2025,facebook,")) << journeys[1];
    EXPECT_NE(journeys[1].find(",false,confirmed,,"), std::string::npos) << journeys[1];
    EXPECT_EQ(lines(files[1].text)[0], "journey,n,actor,kind,screen,field,detail,count,duration_s");
    EXPECT_EQ(lines(files[1].text)[2], "1,2,user,click,,,,,");
    EXPECT_EQ(lines(files[2].text)[0], "journey,kind,stated,enforced,basis");
}

TEST_F(StudyTest, HowHardItWasIsThePersonsOwnAnswerOrNothing)
{
    EXPECT_TRUE(lines(bundle()[0].text)[1].ends_with(",")) << "never inferred";
    journal->rate_journey("journey-a", 4);
    EXPECT_TRUE(lines(bundle()[0].text)[1].ends_with(",4"));
    EXPECT_TRUE(lines(bundle()[0].text)[2].ends_with(",")) << "of the other journey nothing was said";
    journal->rate_journey("journey-a", std::nullopt);
    EXPECT_TRUE(lines(bundle()[0].text)[1].ends_with(",")) << "taken back";
}

TEST_F(StudyTest, HoldsOnlyTokensAndNoneThatNameSomebodyOrSomething)
{
    Step click;
    click.session = "session-3";
    click.journey = "8a1c2e7e-secret-journey";
    click.host = "secret.example.org";
    click.label = "Secret Smith";
    click.screen = "0123secret";
    click.detail = "secret";
    Step screen = click;
    screen.seq = 1;
    screen.label = std::nullopt;
    screen.kind = StepKind::screen;
    journal->append({click, screen});
    std::string whole;
    for (const StudyFile& file : bundle()) {
        whole += file.path + file.text;
        EXPECT_EQ(file.text.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._:,-\r\n"),
                  std::string::npos);
    }
    for (const char* secret : {"secret", "Secret", "SECRET", "session-", "journey-a", "objection-a", "www.", "16:00"}) {
        EXPECT_EQ(whole.find(secret), std::string::npos) << secret << " in " << whole;
    }
    EXPECT_NE(whole.find("month=unknown"), std::string::npos) << "that session has no wall clock";
    EXPECT_NE(whole.find("click,s1,"), std::string::npos) << whole;
}

TEST_F(StudyTest, ASecondExportTakesThePlaceOfTheFirst)
{
    const std::filesystem::path folder = dir() / "study";
    const auto own = [&](const char* month) { return folder / "v=1" / month / "participant=0123456789abcdef"; };
    write_study(folder, participant, bundle());
    write_study(folder, "aaaaaaaaaaaaaaaa", {{"v=1/month=2025-11/participant=aaaaaaaaaaaaaaaa/journeys.csv", "x"}});
    write_study(folder, participant, {{"v=1/month=2025-12/participant=0123456789abcdef/journeys.csv", "new"}});
    EXPECT_FALSE(std::filesystem::exists(own("month=2025-11")));
    EXPECT_TRUE(std::filesystem::exists(own("month=2025-12") / "journeys.csv"));
    EXPECT_TRUE(std::filesystem::exists(folder / "v=1/month=2025-11/participant=aaaaaaaaaaaaaaaa/journeys.csv")) << "somebody else's";
}

TEST_F(StudyTest, AParticipantIsAPseudonym)
{
    EXPECT_TRUE(is_participant(new_participant()));
    EXPECT_NE(new_participant(), new_participant());
    for (const char* bad : {"", "Ann", "0123", "../../etc", "0123456789ABCDEF", "0123456789abcdef0123456789abcdef0"}) {
        EXPECT_FALSE(is_participant(bad)) << bad;
        const ExportRequest request{std::nullopt, testing::made};
        EXPECT_THROW(study_bundle(Record(*journal, flows, request), bad), Error);
    }
}

TEST_F(StudyTest, ThePreviewIsEverythingThatIsHandedOver)
{
    const std::vector<StudyFile> files = bundle();
    const std::string preview = study_preview(files);
    for (const StudyFile& file : files) {
        EXPECT_NE(preview.find(file.path + "\r\n" + file.text), std::string::npos);
    }
}

TEST(StudyCellsTest, TimesFallIntoBins)
{
    EXPECT_EQ(study::bin_seconds(0), 0);
    EXPECT_EQ(study::bin_seconds(-5), 0);
    EXPECT_EQ(study::bin_seconds(999), 0);
    EXPECT_EQ(study::bin_seconds(1000), 1);
    EXPECT_EQ(study::bin_seconds(59'999), 30);
    EXPECT_EQ(study::bin_seconds(60'000), 60);
    EXPECT_EQ(study::bin_seconds(30L * 86'400'000), 604'800);
}

TEST(StudyCellsTest, ScreensAreCalledAsTheFlowCallsThem)
{
    FlowPack pack;
    pack.screens = {{"form", {}}};
    const std::vector<FlowPack> flows = {pack};
    study::ScreenNames names(flows);
    Step step;
    EXPECT_EQ(names.name(step), "");
    step.screen = "aa";
    EXPECT_EQ(names.name(step), "s1");
    step.screen = "bb";
    EXPECT_EQ(names.name(step), "s2");
    step.kind = StepKind::screen;
    step.detail = "form";
    EXPECT_EQ(names.name(step), "form");
    step.screen = "aa";
    step.detail = "somebody";
    EXPECT_EQ(names.name(step), "s1");
}

TEST(StudyCellsTest, DetailsAreOfAClosedSet)
{
    Step step;
    step.detail = "history";
    EXPECT_EQ(study::detail(step), "history");
    step.detail = "ann.smith";
    EXPECT_FALSE(study::detail(step));
    step.kind = StepKind::submit;
    step.detail = "email:21";
    EXPECT_FALSE(study::detail(step));
    step.kind = StepKind::scroll;
    step.count = 1234;
    EXPECT_EQ(study::count(step), 1200);
}

} // namespace
} // namespace demur
