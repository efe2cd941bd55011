#include "flow/countries.h"
#include "objection/law.h"
#include "reason_files.h"

#include <set>

namespace demur {

namespace {

TEST(Law, DataFollowTheSchema)
{
    const boost::json::value file = test::read_json(test::objection_data / "laws.json");
    EXPECT_EQ(test::schema_faults(file, test::read_json(test::objection_data / "laws.schema.json")), "");
    std::set<std::string> seen;
    for (const auto& law : file.at("laws").as_array()) {
        for (const auto& country : law.at("countries").as_array()) {
            EXPECT_TRUE(seen.emplace(country.as_string()).second) << country << " stands under two laws";
        }
    }
}

TEST(Law, EveryCountryWithAnObjectionHasOne)
{
    for (const Country& country : countries()) {
        EXPECT_NE(law_of_country(country.code), general_law) << country.code;
    }
}

TEST(Law, OfACountry)
{
    EXPECT_EQ(law_of_country("AT"), "gdpr");
    EXPECT_EQ(law_of_country("is"), "gdpr");
    EXPECT_EQ(law_of_country("el"), "gdpr");
    EXPECT_EQ(law_of_country("GB"), "uk_gdpr");
    EXPECT_EQ(law_of_country("uk"), "uk_gdpr");
    EXPECT_EQ(law_of_country("CH"), "fadp");
    EXPECT_EQ(law_of_country("BR"), "lgpd");
    EXPECT_EQ(law_of_country("JP"), "appi");
    EXPECT_EQ(law_of_country("KR"), "pipa");
    for (const char* other : {"US", "RS", "TR", "UA", "", "X", "DEU", "\xC3\xA4"}) {
        EXPECT_EQ(law_of_country(other), general_law) << other;
    }
}

} // namespace

} // namespace demur
