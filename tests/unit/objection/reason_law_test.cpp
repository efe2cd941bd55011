// Each text cites the law of the country where the person lives, and no other.
#include "objection/law.h"
#include "objection/objection.h"
#include "reason_files.h"

#include <gmock/gmock.h>

#include <set>

namespace demur {

namespace {

using ::testing::HasSubstr;
using ::testing::Not;

// The names of every law in every language: "GDPR", "DSGVO", "FADP", ...
const std::map<std::string, std::set<std::string>>& law_names()
{
    static const auto names = [] {
        std::map<std::string, std::set<std::string>> read;
        for (const std::string& name : test::reason_files()) {
            const boost::json::value file = test::read_reasons(name);
            for (const auto& law : file.at("laws").as_object()) {
                if (const auto* called = law.value().as_object().if_contains("name")) {
                    read[std::string(law.key())].emplace(called->as_string());
                }
            }
        }
        return read;
    }();
    return names;
}

// As whole words: Estonian "IKÜM" is none of Turkish "KVKK", and "UK GDPR" is not the GDPR.
std::string without(std::string text, std::string_view word)
{
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at)) {
        text.erase(at, word.size());
    }
    return text;
}

std::string other_law_cited(const std::string& text, const std::string& law)
{
    std::string rest = text;
    if (law != general_law) {
        for (const std::string& own : law_names().at(law)) {
            rest = without(rest, own);
        }
    }
    for (const auto& [other, names] : law_names()) {
        for (const std::string& name : names) {
            const bool shared = law != general_law && law_names().at(law).contains(name);
            if (other != law && !shared && rest.find(name) != std::string::npos) {
                return name;
            }
        }
    }
    return "";
}

bool has_digit(std::string_view text)
{
    return text.find_first_of("0123456789") != std::string_view::npos;
}

class ReasonLaw : public ::testing::TestWithParam<std::string> {
protected:
    boost::json::value file_ = test::read_reasons(GetParam());
};

TEST_P(ReasonLaw, LawsStandOnlyUnderLaws)
{
    for (const char* part : {"lead", "objection", "third_party", "grounds"}) {
        for (const std::string& sentence : test::sentences_of(file_.at(part))) {
            EXPECT_FALSE(has_digit(sentence)) << sentence;
            EXPECT_EQ(other_law_cited(sentence, std::string(general_law)), "") << sentence;
        }
    }
}

TEST_P(ReasonLaw, EverySentenceCitesItsOwnLawOrNone)
{
    for (const auto& law : file_.at("laws").as_object()) {
        for (const std::string& sentence : test::sentences_of(law.value())) {
            EXPECT_EQ(other_law_cited(sentence, std::string(law.key())), "") << law.key() << ": " << sentence;
            EXPECT_FALSE(law.key() == general_law && has_digit(sentence)) << sentence;
        }
    }
}

TEST_P(ReasonLaw, OpeningAndShortTextNameLawAndArticle)
{
    const std::map<std::string, std::string, std::less<>> articles{{"gdpr", "21"}, {"uk_gdpr", "21"}, {"fadp", "30"},
                                                                   {"lgpd", "18"}, {"appi", "35"},    {"pipa", "37"}};
    for (const auto& law : file_.at("laws").as_object()) {
        if (law.key() == general_law) {
            EXPECT_FALSE(law.value().as_object().contains("name"));
            continue;
        }
        ASSERT_TRUE(articles.contains(law.key())) << "a law that laws.json does not know, or this test";
        const std::string article = articles.find(law.key())->second;
        for (const char* kind : {"objection", "third_party"}) {
            for (const std::string& sentence : test::sentences_of(law.value().at(kind))) {
                EXPECT_THAT(sentence, HasSubstr(article));
            }
            for (const std::string& sentence : test::sentences_of(law.value().at(kind).at("opening"))) {
                EXPECT_THAT(sentence, HasSubstr(std::string(law.value().at("name").as_string())));
            }
        }
    }
}

TEST_P(ReasonLaw, PeopleOfEveryCountryGetTheirs)
{
    std::vector<std::string> all{"in my own words"};
    for (const Ground& ground : reason_grounds(GetParam())) {
        all.push_back(ground.id);
    }
    for (const char* law : {"gdpr", "uk_gdpr", "fadp", "lgpd", "appi", "pipa", "general"}) {
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            ReasonRequest request;
            request.language = GetParam();
            request.country = test::country_under(law);
            request.kind = seed % 2 == 0 ? "objection" : "third_party";
            request.grounds = all;
            request.min_length = 20000; // every extra sentence too
            request.seed = seed;
            const std::string text = compose_reason(request);
            EXPECT_EQ(other_law_cited(text, law), "") << law << ": " << text;
        }
    }
}

TEST_P(ReasonLaw, APlainFileServesEverybody)
{
    const boost::json::object& laws = file_.at("laws").as_object();
    EXPECT_TRUE(laws.contains(file_.at("law").as_string()));
    if (GetParam().size() == 2) {
        EXPECT_TRUE(laws.contains("general"));
        EXPECT_TRUE(laws.contains("gdpr")) << "people who speak it live in the EEA";
    }
}

INSTANTIATE_TEST_SUITE_P(Languages, ReasonLaw, ::testing::ValuesIn(test::reason_files()), test::test_name);

std::string text_for(const std::string& language, const std::string& country)
{
    ReasonRequest request;
    request.language = language;
    request.country = country;
    return compose_reason(request);
}

TEST(ReasonLaws, TheCountryDecides)
{
    EXPECT_THAT(text_for("en", "IE"), HasSubstr("GDPR"));
    EXPECT_THAT(text_for("en", "NO"), HasSubstr("GDPR"));
    EXPECT_THAT(text_for("en", "GB"), HasSubstr("UK GDPR"));
    EXPECT_THAT(text_for("en", "uk"), HasSubstr("Data Protection Act 2018"));
    EXPECT_THAT(text_for("de", "AT"), HasSubstr("DSGVO"));
    for (const char* language : {"de", "fr", "it", "en"}) {
        EXPECT_THAT(text_for(language, "CH"), HasSubstr("30")) << language;
    }
    EXPECT_THAT(text_for("de", "CH"), Not(HasSubstr("ß")));
    EXPECT_THAT(text_for("pt", "BR"), HasSubstr("LGPD"));
    EXPECT_THAT(text_for("pt", "PT"), HasSubstr("RGPD"));
    EXPECT_THAT(text_for("ja", "JP"), HasSubstr("35"));
    EXPECT_THAT(text_for("en", "JP"), HasSubstr("Article 35"));
    EXPECT_THAT(text_for("ko", "KR"), HasSubstr("37"));
    EXPECT_THAT(text_for("en", "KR"), HasSubstr("Article 37"));
    EXPECT_THAT(text_for("en", "US"), Not(HasSubstr("GDPR")));
}

TEST(ReasonLaws, WithoutACountryTheLanguageDecides)
{
    EXPECT_THAT(text_for("de", ""), HasSubstr("DSGVO"));
    EXPECT_THAT(text_for("pt-BR", ""), HasSubstr("LGPD"));
    EXPECT_THAT(text_for("pt", ""), HasSubstr("RGPD"));
    EXPECT_EQ(text_for("ja", ""), text_for("ja", "JP"));
    EXPECT_EQ(text_for("ko", ""), text_for("ko", "KR"));
}

} // namespace

} // namespace demur
