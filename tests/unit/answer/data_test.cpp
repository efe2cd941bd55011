// The module's data against their schemas, and what a schema cannot say.
#include "objection/authorities.h"
#include "schema_faults.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>

namespace demur {
namespace {

namespace json = boost::json;

const std::filesystem::path data = DEMUR_ANSWER_DATA;

json::value read(const std::filesystem::path& file)
{
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    return json::parse(text.str());
}

std::set<std::string> places(const std::string& text)
{
    static const std::regex place("\\{[a-z]+\\}");
    return {std::sregex_token_iterator(text.begin(), text.end(), place), {}};
}

TEST(AnswerData, FollowsItsSchemas)
{
    EXPECT_EQ(test::schema_faults(read(data / "longer_term.json"), read(data / "longer-term.schema.json")), "");
    EXPECT_EQ(test::schema_faults(read(data / "senders.json"), read(data / "senders.schema.json")), "");
    EXPECT_EQ(test::schema_faults(read(data / "companies.json"), read(data / "companies.schema.json")), "");
    for (const auto& file : std::filesystem::directory_iterator(data / "letters")) {
        EXPECT_EQ(test::schema_faults(read(file.path()), read(data / "letter.schema.json")), "") << file.path();
    }
}

TEST(AnswerData, LettersAreNamedByTheirLanguageAndMarkedAsUnread)
{
    for (const auto& file : std::filesystem::directory_iterator(data / "letters")) {
        const json::value letter = read(file.path());
        EXPECT_EQ(letter.at("language").as_string(), file.path().stem().string());
        EXPECT_FALSE(letter.at("reviewed_by_lawyer").as_bool()) << "say in the commit who has read it";
    }
}

TEST(AnswerData, NoLetterHasAWordThatEnglishHasNot)
{
    const json::value english = read(data / "letters" / "en.json");
    for (const auto& file : std::filesystem::directory_iterator(data / "letters")) {
        const json::value letter = read(file.path());
        for (const auto& word : letter.at("words").as_object()) {
            const json::value* known = english.at("words").as_object().if_contains(word.key());
            ASSERT_NE(known, nullptr) << file.path() << " " << word.key();
            EXPECT_EQ(places(std::string(word.value().as_string())), places(std::string(known->as_string())))
                << file.path() << " " << word.key();
        }
        for (const auto& law : letter.at("laws").as_object()) {
            EXPECT_TRUE(english.at("laws").as_object().contains(law.key())) << file.path() << " " << law.key();
        }
    }
}

TEST(AnswerData, ThereIsALetterForMostAuthorities)
{
    std::set<std::string> without;
    for (const Authority& authority : authorities()) {
        const bool any = std::any_of(authority.languages.begin(), authority.languages.end(), [](const std::string& language) {
            return std::filesystem::exists(data / "letters" / (language + ".json"));
        });
        if (!any) {
            without.insert(authority.id);
        }
    }
    const std::set<std::string> known = {"bg-cpdp", "ee-aki",          "hr-azop", "is-personuvernd", "lt-vdai",
                                         "lv-dvi",  "no-datatilsynet", "si-ip",   "sk-uoou"};
    EXPECT_EQ(without, known) << "the others are written to in the person's language, or English";
}

} // namespace
} // namespace demur
