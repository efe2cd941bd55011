#include "flow/countries.h"
#include "objection/authorities.h"
#include "reason_files.h"

#include <set>

namespace demur {

namespace {

TEST(Authorities, FollowTheSchema)
{
    EXPECT_EQ(test::schema_faults(test::read_json(test::objection_data / "authorities.json"),
                                  test::read_json(test::objection_data / "authorities.schema.json")),
              "");
}

TEST(Authorities, IdsAreUniqueAndBeginWithACountry)
{
    std::set<std::string> ids;
    for (const Authority& authority : authorities()) {
        EXPECT_TRUE(ids.insert(authority.id).second) << authority.id;
        EXPECT_NE(find_country(authority.id.substr(0, 2)), nullptr) << authority.id;
        for (const std::string& country : authority.countries) {
            EXPECT_NE(find_country(country), nullptr) << authority.id;
        }
    }
}

TEST(Authorities, EveryCountryWithAnObjectionHasACompetentOne)
{
    for (const Country& country : countries()) {
        const std::vector<Authority> found = authorities_of(country.code);
        ASSERT_FALSE(found.empty()) << country.code;
        EXPECT_EQ(found.front().role, "competent") << country.code;
    }
}

TEST(Authorities, EveryOneButACompetentOneSaysWhatItIsFor)
{
    for (const Authority& authority : authorities()) {
        EXPECT_TRUE(authority.role == "competent" || authority.note) << authority.id;
    }
}

TEST(Authorities, GermanyHasTheFederalAndTheHamburgOne)
{
    std::set<std::string> ids;
    for (const Authority& authority : authorities_of("de")) {
        ids.insert(authority.id);
    }
    EXPECT_TRUE(ids.contains("de-hamburg"));
    EXPECT_TRUE(ids.contains("de-bfdi"));
}

TEST(Authorities, TheIrishOneLeadsInTheEeaOnly)
{
    const auto has_lead = [](std::string_view country) {
        const std::vector<Authority> found = authorities_of(country);
        return std::ranges::any_of(found, [](const Authority& authority) { return authority.role == "lead"; });
    };
    EXPECT_TRUE(has_lead("AT"));
    EXPECT_TRUE(has_lead("NO"));
    for (const char* outside : {"GB", "uk", "CH", "BR", "JP", "KR"}) {
        EXPECT_FALSE(has_lead(outside)) << outside;
    }
    EXPECT_TRUE(authorities_of("US").empty());
}

} // namespace

} // namespace demur
