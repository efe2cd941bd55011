#include "objection/choose_option.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace demur {

namespace {

using ::testing::HasSubstr;

FormField question(std::string label, std::vector<Choice> options)
{
    FormField field;
    field.label = std::move(label);
    field.type = "radio";
    field.role = FieldRole::choice;
    field.options = std::move(options);
    return field;
}

TEST(ChooseOption, CountriesByCodeOrName)
{
    const std::vector<Choice> options{{"1", "Deutschland", {}}, {"2", "Österreich", {}}};
    EXPECT_EQ(choose_country(options, "AT").option, &options[1]);
    EXPECT_EQ(choose_country(options, "NO").option, nullptr);
    EXPECT_THAT(choose_country(options, "NO").why, HasSubstr("no option for the country NO"));
    const std::vector<Choice> twice{{"1", "Austria", {}}, {"2", "Österreich", {}}};
    EXPECT_EQ(choose_country(twice, "AT").option, nullptr);
}

TEST(ChooseOption, ACountryBeyondTheTableByItsCode)
{
    const std::vector<Choice> options{{"US", "United States", {}}, {"CA", "Canada", {}}};
    EXPECT_EQ(choose_country(options, "US").option, &options[0]);
}

TEST(ChooseOption, TheOneThatObjects)
{
    const FormField field =
        question("What is your request?", {{"a", "I want to access, download, or correct any personal information from third parties", {}},
                                           {"b",
                                            "I want to object to or restrict the processing of my personal information from third parties "
                                            "used for developing and improving AI at Meta",
                                            {}},
                                           {"c", "I have a concern about my personal information from third parties", {}}});
    EXPECT_EQ(choose_request(field, {"object_or_restrict"}).option, &field.options[1]);
    EXPECT_EQ(choose_request(field, {"object_own_information"}).option, nullptr);
}

TEST(ChooseOption, OwnInformationNotThirdParties)
{
    const FormField field = question("", {{"a", "I want to object to the use of my information for Meta AI", {}},
                                          {"b", "I want to object to the use of my information from third parties for Meta AI", {}},
                                          {"c", "I have a different objection", {}}});
    EXPECT_EQ(choose_request(field, {"object_own_information"}).option, &field.options[0]);
}

TEST(ChooseOption, TheOneAboutAiAmongOwnInformation)
{
    const FormField field = question("", {{"a", "Ich möchte der Verwendung meiner Informationen für Meta AI widersprechen", {}},
                                          {"b", "Ich möchte der Verwendung meiner Informationen von Dritten für Meta AI widersprechen", {}},
                                          {"c", "Ich habe einen anderen Widerspruch gegen die Verwendung meiner Informationen", {}}});
    EXPECT_EQ(choose_request(field, {"object_own_information"}).option, &field.options[0]);
}

TEST(ChooseOption, AYesNeedsAQuestionAboutAi)
{
    const FormField about_ai = question("Bezieht sich deine Anfrage auf KI bei Meta?", {{"y", "Ja", {}}, {"n", "Nein", {}}});
    EXPECT_EQ(choose_request(about_ai, {"object_own_information", "yes"}).option, &about_ai.options[0]);
    const FormField other = question("Möchtest du Werbung erhalten?", {{"y", "Ja", {}}, {"n", "Nein", {}}});
    EXPECT_EQ(choose_request(other, {"object_own_information", "yes"}).option, nullptr);
}

TEST(ChooseOption, TwoThatObjectAreAmbiguous)
{
    const FormField field = question("", {{"a", "Object to the processing of A", {}}, {"b", "Object to the processing of B", {}}});
    EXPECT_EQ(choose_request(field, {"object_or_restrict"}).option, nullptr);
    EXPECT_THAT(choose_request(field, {"object_or_restrict"}).why, HasSubstr("several options"));
}

} // namespace

} // namespace demur
