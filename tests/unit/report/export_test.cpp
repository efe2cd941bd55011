#include "base/described.h"
#include "base/error.h"
#include "journal/database.h"
#include "report/export.h"
#include "report/fixture.h"

namespace demur {
namespace {

class ExportTest : public testing::RecordedJournal {};

TEST_F(ExportTest, HoldsTheReportAndTheWholeChain)
{
    const json::object file = exported_json();
    EXPECT_EQ(file.at("schema").as_string(), "demur-report/2");
    EXPECT_EQ(file.at("made").as_string(), "2025-11-24T16:01:40.000Z");
    EXPECT_EQ(file.at("proof").at("events").as_int64(), 9);
    EXPECT_EQ(file.at("proof").at("head").as_string(), journal->head());
    EXPECT_EQ(file.at("proof").at("level").as_string(), "2: signed");
    EXPECT_EQ(file.at("left_out").as_int64(), 0);
    EXPECT_FALSE(file.contains("journey"));
    const json::array& events = file.at("events").as_array();
    const std::vector<ChainedEvent> chain = journal->chain();
    ASSERT_EQ(events.size(), chain.size());
    for (std::size_t i = 0; i < chain.size(); ++i) {
        EXPECT_EQ(events[i].at("seq").as_int64(), chain[i].seq);
        EXPECT_EQ(events[i].at("hash").as_string(), chain[i].hash);
        EXPECT_EQ(events[i].at("event"), json::value(chain[i].event));
    }
    const json::array& journeys = file.at("journeys").as_array();
    ASSERT_EQ(journeys.size(), 2U);
    EXPECT_EQ(journeys[0].at("metrics").at("status").as_string(), "confirmed");
    EXPECT_EQ(journeys[0].at("steps").as_array().size(), 4U);
    EXPECT_EQ(file.at("by_hand").as_array().size(), 1U);
    EXPECT_EQ(file.at("by_hand").at(0).at("keys").as_int64(), 24);
}

TEST_F(ExportTest, HoldsNoWordsOfThePerson)
{
    for (const ExportFormat format : {ExportFormat::json, ExportFormat::csv, ExportFormat::html}) {
        EXPECT_EQ(exported(format).find("SECRET"), std::string::npos);
    }
}

TEST_F(ExportTest, OneJourneyLeavesTheOthersOutAndSaysSo)
{
    const json::object file = exported_json("journey-a");
    EXPECT_EQ(file.at("journey").as_string(), "journey-a");
    EXPECT_EQ(file.at("left_out").as_int64(), 2);
    EXPECT_EQ(file.at("journeys").as_array().size(), 1U);
    const json::array& events = file.at("events").as_array();
    ASSERT_EQ(events.size(), 9U);
    EXPECT_TRUE(events[0].as_object().contains("event")) << "the session's start gives the wall clock";
    EXPECT_FALSE(events[3].as_object().contains("event"));
    EXPECT_EQ(events[3].at("left_out").as_int64(), 1);
    EXPECT_EQ(events[4].at("event").at("type").as_string(), "objection");
    EXPECT_EQ(json::serialize(file).find("journey-b"), std::string::npos);
    EXPECT_EQ(file.at("journeys").at(0).at("metrics").at("started").as_string(), "2025-11-24T16:00:01.000Z");
}

TEST_F(ExportTest, RunsOfEventsLeftOutAreOneEntry)
{
    const json::array events = exported_json("journey-b").at("events").as_array();
    ASSERT_EQ(events.size(), 6U);
    EXPECT_EQ(events[1].at("left_out").as_int64(), 2);
    EXPECT_EQ(events[1].at("seq").as_int64(), 3);
    EXPECT_EQ(events[3].at("left_out").as_int64(), 3);
    EXPECT_EQ(events[3].at("seq").as_int64(), 7);
}

TEST_F(ExportTest, AnUnknownJourneyIsNotFound)
{
    try {
        exported(ExportFormat::json, "nobody");
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::not_found);
    }
}

TEST_F(ExportTest, ADamagedEventIsNamed)
{
    Database(dir() / "journal.sqlite").execute("UPDATE event SET body = replace(body, '\"journey\"', '\"journex\"') WHERE seq = 3");
    try {
        exported(ExportFormat::json);
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::corrupt);
        EXPECT_NE(std::string(error.what()).find("event 3 "), std::string::npos) << error.what();
        EXPECT_FALSE(error.hint().empty());
    }
}

TEST_F(ExportTest, NumbersAreWrittenAsPeopleReadThem)
{
    const std::string text = exported(ExportFormat::json);
    EXPECT_EQ(text.find("12E0"), std::string::npos);
    EXPECT_NE(text.find(R"({"name":"keys","value":12,"unit":"keys","basis":"measured"})"), std::string::npos) << text;
}

TEST(ExportNameTest, NamesFilesAndTypes)
{
    EXPECT_EQ(export_name(ExportFormat::json, {std::nullopt, testing::made}), "demur-2025-11-24.json");
    EXPECT_EQ(export_name(ExportFormat::html, {"0123456789ab", testing::made}), "demur-01234567-2025-11-24.html");
    EXPECT_EQ(export_name(ExportFormat::csv, {"../../x", testing::made}), "demur-x-2025-11-24.csv");
    EXPECT_EQ(export_format("csv"), ExportFormat::csv);
    EXPECT_EQ(export_format("ocel"), ExportFormat::ocel);
    EXPECT_FALSE(export_format("har"));
    EXPECT_EQ(export_media_type(ExportFormat::json), "application/json");
}

} // namespace
} // namespace demur
