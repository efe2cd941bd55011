// The reason texts against their schema, and against each other.
#include "objection/objection.h"
#include "objection/text_length.h"
#include "reason_files.h"

#include <algorithm>
#include <set>

namespace demur {

namespace {

namespace json = boost::json;

class ReasonData : public ::testing::TestWithParam<std::string> {
protected:
    json::value file_ = test::read_reasons(GetParam());
};

// How many sentences the variants of a place stand for.
std::uint64_t variety(const json::value& place)
{
    std::uint64_t all = 0;
    for (const json::value& sentence : place.as_array()) {
        std::uint64_t one = 1;
        std::uint64_t choices = 0;
        for (const char c : sentence.as_string()) {
            choices = c == '{' ? 1 : c == '|' ? choices + 1 : choices;
            one *= c == '}' ? choices : 1;
        }
        all += one;
    }
    return all;
}

TEST_P(ReasonData, FollowsTheSchema)
{
    EXPECT_EQ(test::schema_faults(file_, test::read_json(test::objection_data / "reasons.schema.json")), "");
    EXPECT_EQ(std::string_view(file_.at("language").as_string()), GetParam().substr(0, 2));
    EXPECT_FALSE(file_.at("reviewed_by_lawyer").as_bool()) << "set it only when a lawyer has, and say who";
}

TEST_P(ReasonData, HasTheSameGroundsAsEnglish)
{
    std::vector<std::string> here;
    std::vector<std::string> english;
    std::set<std::string> labels;
    for (const Ground& ground : reason_grounds(GetParam())) {
        here.push_back(ground.id);
        labels.insert(ground.label);
    }
    for (const Ground& ground : reason_grounds("en")) {
        english.push_back(ground.id);
    }
    EXPECT_EQ(here, english);
    EXPECT_EQ(labels.size(), here.size()) << "two labels are the same";
}

TEST_P(ReasonData, AlternativesAreWellFormed)
{
    for (const std::string& sentence : test::sentences_of(file_)) {
        bool open = false;
        std::size_t choices = 0;
        for (const char c : sentence) {
            EXPECT_FALSE(c == '{' && open) << sentence;
            EXPECT_TRUE(open || (c != '|' && c != '}')) << sentence;
            choices = c == '{' ? 1 : c == '|' ? choices + 1 : choices;
            EXPECT_FALSE(c == '}' && choices < 2) << sentence;
            open = c == '{' || (open && c != '}');
        }
        EXPECT_FALSE(open) << sentence;
    }
}

TEST_P(ReasonData, SentencesAreWholeAndTidy)
{
    const json::object& places = file_.as_object();
    for (const char* part : {"lead", "objection", "third_party", "laws", "grounds"}) {
        for (const std::string& sentence : test::sentences_of(places.at(part))) {
            EXPECT_TRUE(sentence.ends_with(".") || sentence.ends_with("。")) << sentence;
            EXPECT_EQ(sentence.find("  "), std::string::npos) << sentence;
            EXPECT_EQ(sentence.find(" ."), std::string::npos) << sentence;
            EXPECT_EQ(sentence.find(" ,"), std::string::npos) << sentence;
        }
    }
}

TEST_P(ReasonData, NoSentenceStandsTwiceInAPlace)
{
    for (const auto& law : file_.at("laws").as_object()) {
        for (const char* kind : {"objection", "third_party"}) {
            std::vector<std::string> together = test::sentences_of(file_.at(kind));
            for (const char* place : {"closing", "extra"}) {
                const std::vector<std::string> more = test::sentences_of(law.value().at(place));
                together.insert(together.end(), more.begin(), more.end());
            }
            const std::set<std::string> different(together.begin(), together.end());
            EXPECT_EQ(different.size(), together.size()) << law.key() << " " << kind;
        }
    }
}

TEST_P(ReasonData, AThousandPeopleDoNotSendOneText)
{
    for (const auto& law : file_.at("laws").as_object()) {
        for (const char* kind : {"objection", "third_party"}) {
            const json::value& places = file_.at(kind);
            const std::uint64_t without_grounds = 2 // what is demanded stands before the reasons or after them
                                                  * variety(law.value().at(kind).at("opening")) * variety(places.at("scope"))
                                                  * variety(places.at("demand"))
                                                  * (variety(places.at("closing")) + variety(law.value().at("closing")));
            EXPECT_GE(without_grounds, 1000U) << law.key() << " " << kind;
            for (const auto& ground : file_.at("grounds").as_object()) {
                EXPECT_GE(without_grounds * variety(file_.at("lead")) * variety(ground.value().at(kind)), 3000U)
                    << law.key() << " " << kind << " " << ground.key();
            }
        }
    }
}

TEST_P(ReasonData, TheShortTextOfAnObjectionHasAtMostAHundredCharacters)
{
    for (const auto& law : file_.at("laws").as_object()) {
        for (const std::string& text : test::sentences_of(law.value().at("objection").at("short"))) {
            EXPECT_LE(text_length(text), 100) << text; // with all its alternatives, hence less
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, ReasonData, ::testing::ValuesIn(test::reason_files()), test::test_name);

} // namespace

} // namespace demur
