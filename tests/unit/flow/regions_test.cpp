#include "flow/countries.h"
#include "flow/regions.h"

#include <gtest/gtest.h>

namespace demur {

namespace {

TEST(Regions, CodesAndGroups)
{
    EXPECT_TRUE(is_region("BR"));
    EXPECT_TRUE(is_region("EEA"));
    for (const char* name : {"", "br", "EU", "UK", "EL", "B", "WORLD", "E1", "eea"}) {
        EXPECT_FALSE(is_region(name)) << name;
    }
}

TEST(Regions, ACountryIsFoundByItsCodeOrGroup)
{
    EXPECT_TRUE(is_in_regions("BR", {"EEA", "BR"}));
    EXPECT_TRUE(is_in_regions("no", {"EEA"}));
    EXPECT_TRUE(is_in_regions("EL", {"EEA"})) << "as the Commission writes Greece";
    EXPECT_TRUE(is_in_regions("uk", {"GB"}));
    EXPECT_FALSE(is_in_regions("CH", {"EEA"}));
    EXPECT_FALSE(is_in_regions("GB", {"EEA"}));
    EXPECT_FALSE(is_in_regions("EEA", {"EEA"})) << "a group is no country";
}

TEST(Regions, NothingSaidIsEverywhere)
{
    EXPECT_TRUE(is_in_regions("US", {}));
    EXPECT_TRUE(is_in_regions("", {"BR"})) << "an unknown country may be this one";
}

TEST(Regions, TheEeaHasItsThirtyStates)
{
    int members = 0;
    for (const Country& country : countries()) {
        members += is_in_regions(country.code, {"EEA"}) ? 1 : 0;
    }
    EXPECT_EQ(members, 30);
}

} // namespace

} // namespace demur
