#include "flow/countries.h"

#include <gtest/gtest.h>

namespace demur {

namespace {

std::vector<Choice> options(std::initializer_list<Choice> list)
{
    return list;
}

TEST(Countries, EveryOneHasANameInEveryLanguage)
{
    ASSERT_EQ(countries().size(), 35U); // 30 of the EEA, and GB CH BR JP KR
    for (const Country& country : countries()) {
        for (const char* language : {"en", "de", "fr", "it", "es", "nl", "pl", "pt"}) {
            EXPECT_TRUE(country.in.contains(language)) << country.code << " " << language;
        }
    }
}

TEST(Countries, NoNameStandsForTwo)
{
    for (const Country& a : countries()) {
        for (const Country& b : countries()) {
            for (const std::string& name : a.names) {
                EXPECT_TRUE(&a == &b || !is_country_option({"", name, std::nullopt}, b)) << name;
            }
        }
    }
}

TEST(Countries, CodesAreForgivingAboutCaseAndCustom)
{
    EXPECT_EQ(find_country("uk"), find_country("GB"));
    EXPECT_EQ(find_country("EL"), find_country("gr"));
    EXPECT_EQ(find_country("US"), nullptr);
    EXPECT_EQ(find_country(""), nullptr);
}

TEST(Countries, OptionsByCodeOrNameInAnyLanguage)
{
    const Country& austria = *find_country("AT");
    EXPECT_TRUE(is_country_option({"AT", "whatever", std::nullopt}, austria));
    EXPECT_TRUE(is_country_option({"AUT", "", std::nullopt}, austria));
    EXPECT_TRUE(is_country_option({"17", "Oostenrijk", std::nullopt}, austria));
    EXPECT_TRUE(is_country_option({"Österreich", "", std::nullopt}, austria));
    EXPECT_FALSE(is_country_option({"17", "Australia", std::nullopt}, austria));
    EXPECT_FALSE(is_country_option({"AT", "Austria (+43)", std::nullopt}, austria));
}

TEST(Countries, AListOfThemIsRecognised)
{
    EXPECT_TRUE(lists_countries(
        options({{"1", "Belgique", {}}, {"2", "France", {}}, {"3", "Italie", {}}, {"4", "Espagne", {}}, {"5", "Suisse", {}}})));
    EXPECT_TRUE(lists_countries(
        options({{"DE", "Γερμανία", {}}, {"FR", "Γαλλία", {}}, {"IT", "Ιταλία", {}}, {"ES", "Ισπανία", {}}, {"PL", "Πολωνία", {}}})));
}

TEST(Countries, LanguagesAndDiallingCodesAreNone)
{
    EXPECT_FALSE(lists_countries(
        options({{"de", "Deutsch", {}}, {"fr", "Français", {}}, {"it", "Italiano", {}}, {"es", "Español", {}}, {"pl", "Polski", {}}})));
    EXPECT_FALSE(lists_countries(options({{"DE", "Germany (+49)", {}},
                                          {"FR", "France (+33)", {}},
                                          {"IT", "Italy (+39)", {}},
                                          {"ES", "Spain (+34)", {}},
                                          {"PL", "Poland (+48)", {}}})));
    EXPECT_FALSE(lists_countries({}));
}

} // namespace

} // namespace demur
