// demur map and demur compare, as people and scripts call them.
#include "host_process.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fstream>

using namespace demur::test;
using testing::HasSubstr;
using testing::StartsWith;

namespace {

Outcome run_in(const TemporaryDir& dir, std::vector<std::string> arguments)
{
    arguments.insert(arguments.end(), {"--data-dir", (dir.path() / "data").string()});
    return run_demur(arguments);
}

json::value answered(const TemporaryDir& dir, const std::vector<std::string>& arguments)
{
    const Outcome outcome = run_in(dir, arguments);
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    boost::system::error_code ec;
    json::value value = json::parse(outcome.out, ec);
    EXPECT_FALSE(ec) << outcome.out.substr(0, 200);
    return value;
}

} // namespace

TEST(Maps, OfAFlowAreDrawnByHandWhereNothingIsRecorded)
{
    const TemporaryDir dir;
    const json::value maps = answered(dir, {"map", "facebook-2025"});
    ASSERT_FALSE(maps.as_array().empty());
    for (const json::value& map : maps.as_array()) {
        EXPECT_EQ(map.at("flow"), "facebook-2025");
        EXPECT_EQ(map.at("drawn_from"), "by_hand");
        EXPECT_EQ(map.at("basis"), "declared");
        EXPECT_FALSE(map.at("screens").as_array().empty());
    }
    EXPECT_TRUE(answered(dir, {"map"}).as_array().empty());
    EXPECT_GT(answered(dir, {"map", "--by-hand"}).as_array().size(), 10U);
}

TEST(Maps, OfTwoGenerationsAreComparedInASentence)
{
    const TemporaryDir dir;
    const json::value compared = answered(dir, {"compare", "facebook-2024:by_hand", "facebook-2025:by_hand"});
    EXPECT_THAT(std::string(compared.at("from").as_string()), StartsWith("Facebook 2024"));
    EXPECT_THAT(std::string(compared.at("to").as_string()), StartsWith("Facebook 2025"));
    EXPECT_THAT(std::string(compared.at("sentence").as_string()), HasSubstr("in May 2024"));
    bool reason = false;
    for (const json::value& change : compared.at("changes").as_array()) {
        reason = reason || (change.at("subject") == "reason" && change.at("change") == "no_longer_required");
    }
    EXPECT_TRUE(reason) << "the form of 2024 was not sent without one";
    EXPECT_EQ(answered(dir, {"compare", "facebook-2025:web", "facebook-2025:web"}).at("sentence"), "no difference that the maps show");
}

TEST(Maps, WithoutARecordTheWayByHandIsTakenAndSaid)
{
    const TemporaryDir dir;
    const Outcome outcome = run_in(dir, {"compare", "facebook-2024", "facebook-2025"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, HasSubstr("No journey of facebook-2024 is recorded"));
}

TEST(Maps, WrongNamesSayWhatToWrite)
{
    const TemporaryDir dir;
    std::ofstream(dir.path() / "none.json") << R"({"schema":"demur-report/1"})";
    const std::vector<std::pair<std::vector<std::string>, std::string>> calls = {
        {{"map", "myspace-2006"}, "no flow \"myspace-2006\""},
        {{"map", "facebook-2025", "--journeys"}, "no journey of facebook-2025"},
        {{"map", "--by-hand", "--journeys"}, "demur map: "},
        {{"compare", "facebook-2025"}, "two maps"},
        {{"compare", "facebook-2025", "nothing.json"}, "FLOW@2025-05"},
        {{"compare", "facebook-2025", "facebook-2025@May"}, "is no month"},
        {{"compare", "facebook-2025", "facebook-2025@2025-05"}, "no journey of facebook-2025 began in 2025-05"},
        {{"compare", "facebook-2025", "facebook-2025:door"}, "facebook-2025:web"},
        {{"compare", "facebook-2025", (dir.path() / "none.json").string()}, "holds no maps"}};
    for (const auto& [arguments, says] : calls) {
        const Outcome outcome = run_in(dir, arguments);
        EXPECT_EQ(outcome.status, 2) << arguments[0];
        EXPECT_EQ(outcome.out, "") << arguments[0];
        EXPECT_THAT(outcome.err, HasSubstr(says));
    }
}
