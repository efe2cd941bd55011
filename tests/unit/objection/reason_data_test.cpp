// The reason texts against their schema, and against each other.
#include "objection/objection.h"
#include "objection/text_length.h"
#include "schema_faults.h"

#include <gtest/gtest.h>

#include <set>

namespace demur {

namespace {

const std::filesystem::path data = DEMUR_REASONS;

class ReasonData : public ::testing::TestWithParam<const char*> {
protected:
    boost::json::value file_ = test::read_json(data / "reasons" / (std::string(GetParam()) + ".json"));
};

TEST_P(ReasonData, FollowsTheSchema)
{
    EXPECT_EQ(test::schema_faults(file_, test::read_json(data / "reasons.schema.json")), "");
    EXPECT_EQ(file_.at("language").as_string(), GetParam());
    EXPECT_FALSE(file_.at("reviewed_by_lawyer").as_bool()) << "set it only when a lawyer has";
}

TEST_P(ReasonData, HasTheSameGroundsAsEnglish)
{
    std::set<std::string> ids;
    for (const Ground& ground : reason_grounds(GetParam())) {
        ids.insert(ground.id);
    }
    std::set<std::string> english;
    for (const Ground& ground : reason_grounds("en")) {
        english.insert(ground.id);
    }
    EXPECT_EQ(ids, english);
}

TEST_P(ReasonData, TheShortestThirdPartyTextHasAHundredCharacters)
{
    for (const auto& text : file_.at("third_party").at("short").as_array()) {
        EXPECT_GE(text_length(std::string_view(text.as_string())), 100);
    }
}

TEST_P(ReasonData, EveryOpeningNamesTheArticle)
{
    for (const char* kind : {"objection", "third_party"}) {
        for (const auto& opening : file_.at(kind).at("opening").as_array()) {
            EXPECT_NE(std::string_view(opening.as_string()).find("21"), std::string_view::npos);
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, ReasonData, ::testing::Values("en", "de", "fr", "it", "es", "nl", "pl", "pt"),
                         [](const auto& tested) { return std::string(tested.param); });

} // namespace

} // namespace demur
