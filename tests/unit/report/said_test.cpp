// What a person says of a journey after it: shown by exports, computed again by verify.
#include "report/fixture.h"

#include <stdexcept>

namespace demur {
namespace {

class BurdenAnswerTest : public testing::RecordedJournal {};

TEST_F(BurdenAnswerTest, WhatThePersonAnsweredIsOfTheChain)
{
    journal->rate_journey("journey-a", 2);
    journal->rate_journey("journey-b", 5);
    journal->rate_journey("journey-a", 4);
    const auto answer = [](json::object& file) -> json::object& {
        for (json::value& metric : file.at("journeys").as_array()[0].at("metrics").at("metrics").as_array()) {
            if (metric.at("name") == "psychological") {
                return metric.as_object();
            }
        }
        throw std::out_of_range("psychological");
    };
    for (const std::optional<std::string>& journey : {std::optional<std::string>(), std::optional<std::string>("journey-a")}) {
        json::object file = exported_json(journey);
        EXPECT_EQ(answer(file).at("value").to_number<double>(), 4.0);
        EXPECT_EQ(answer(file).at("basis"), "declared");
        EXPECT_TRUE(verified(file).holds);
        answer(file)["value"] = 3.0;
        EXPECT_FALSE(verified(file).holds);
    }
    journal->rate_journey("journey-a", std::nullopt);
    json::object file = exported_json();
    EXPECT_EQ(answer(file).at("basis"), "unknown");
    EXPECT_TRUE(verified(file).holds);
    EXPECT_THROW(journal->rate_journey("journey-a", 6), Error);
    EXPECT_THROW(journal->rate_journey("journey-c", 1), Error);
}

TEST_F(BurdenAnswerTest, TheSameAnswerAgainIsNoEvent)
{
    const auto events = [this] { return journal->chain().size(); };
    const std::size_t before = events();
    journal->rate_journey("journey-a", std::nullopt);
    EXPECT_EQ(events(), before) << "nothing was said before either";
    journal->rate_journey("journey-a", 3);
    journal->rate_journey("journey-a", 3);
    EXPECT_EQ(events(), before + 1);
    journal->rate_journey("journey-b", 3);
    journal->rate_journey("journey-a", 4);
    journal->rate_journey("journey-a", 3);
    EXPECT_EQ(events(), before + 4);
    journal->rate_journey("journey-a", std::nullopt);
    journal->rate_journey("journey-a", std::nullopt);
    EXPECT_EQ(events(), before + 5);
}

TEST_F(BurdenAnswerTest, AFaultNamesTheJourney)
{
    const auto fault = [](const auto& act) -> std::string {
        try {
            act();
        } catch (const Error& error) {
            return error.what();
        }
        return "";
    };
    for (const std::string bad : {"", "no id", "x\x1b[2J"}) {
        EXPECT_TRUE(fault([&] { journal->rate_journey(bad, 1); }).starts_with("journey: expected an id"));
        EXPECT_TRUE(fault([&] { journal->remove_journey(bad); }).starts_with("journey: expected an id"));
    }
    EXPECT_TRUE(fault([&] { journal->judge_tag("journey-a", "no id", "right"); }).starts_with("tag: expected an id"));
}

} // namespace
} // namespace demur
