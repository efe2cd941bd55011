// What a plan keeps to beside the profile: a text composed for the form on screen, and reasons to fill nothing.
#include "flow/forms.h"
#include "objection/objection.h"
#include "objection/text_length.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace demur {

namespace {

using ::testing::HasSubstr;

class Terms : public testing::Test {
protected:
    Terms()
    {
        profile.email = "ada@example.org";
        composed.language = "en";
        composed.country = "AT";
        composed.grounds = {"creative_work", "family"};
        terms.composed = &composed;
    }

    Plan plan(const std::string& attributes, const char* flow = nullptr)
    {
        const Page page = test::page_of("<form><h2>Object to your information being used for AI at Meta</h2><label>Email address <input "
                                        "type=email name=e></label><label>Tell us how this processing impacts you<textarea name=r "
                                            + attributes + "></textarea></label><button type=submit>Submit</button></form>",
                                        "en");
        const FormView form = view_forms(page).at(0);
        return plan_form(form, page, flow != nullptr ? find_flow(flow) : nullptr, profile, terms);
    }

    static std::string text_of(const Plan& plan)
    {
        const auto found =
            std::find_if(plan.values.begin(), plan.values.end(), [](const PlanValue& value) { return value.role == FieldRole::reason; });
        return found == plan.values.end() ? "" : found->value.value_or("");
    }

    static std::string refusal_of(const Plan& plan, FieldRole role)
    {
        const auto found =
            std::find_if(plan.refused.begin(), plan.refused.end(), [&](const PlanRefusal& refusal) { return refusal.role == role; });
        return found == plan.refused.end() ? "" : found->why;
    }

    Profile profile;
    ReasonRequest composed;
    PlanTerms terms;
};

TEST_F(Terms, TheTextIsFittedToTheFieldOnScreen)
{
    const std::string whole = text_of(plan(""));
    EXPECT_EQ(whole, compose_reason(composed)) << "as it was prepared";
    for (const int most : {400, 200, 110}) {
        const std::string text = text_of(plan("maxlength=" + std::to_string(most)));
        EXPECT_FALSE(text.empty()) << most;
        EXPECT_LE(text_length(text), most);
    }
    EXPECT_GE(text_length(text_of(plan("minlength=900"))), 900);
    EXPECT_THAT(refusal_of(plan("maxlength=20"), FieldRole::reason), HasSubstr("no objection fits its 20 characters"));
}

TEST_F(Terms, TheFlowsLeastLengthHoldsWhereNoPackKnowsTheForm)
{
    composed.min_length = 700;
    EXPECT_GE(text_length(text_of(plan(""))), 700);
    EXPECT_THAT(refusal_of(plan("maxlength=150"), FieldRole::reason), HasSubstr("700"));
}

TEST_F(Terms, WithoutGroundsTheObjectionStandsAlone)
{
    composed.grounds.clear();
    EXPECT_THAT(text_of(plan("")), HasSubstr("Article 21(1)"));
}

TEST_F(Terms, RolesAloneWhereNoPackKnowsTheForm)
{
    const Plan unknown = plan("");
    EXPECT_EQ(unknown.flow, "unknown");
    EXPECT_EQ(unknown.values.size(), 2U);
    EXPECT_EQ(plan("", "facebook-2025").flow, "facebook-2025");
}

TEST_F(Terms, WhatSpeaksAgainstTheFormLeavesItEmpty)
{
    terms.against = "the page is signed in for bert, and this objection is for anna";
    const Plan refused = plan("");
    EXPECT_TRUE(refused.values.empty());
    EXPECT_EQ(refusal_of(refused, FieldRole::email), terms.against);
    EXPECT_EQ(refusal_of(refused, FieldRole::reason), terms.against);
}

TEST_F(Terms, DetailsHoldTheReasonWhereTheyAreTheOnlyPlace)
{
    const Page page = test::page_of("<form><h2>Object to your information being used for AI at Meta</h2><label>Email address <input "
                                    "type=email name=e></label><label>Additional information<textarea name=d></textarea></label><button "
                                    "type=submit>Submit</button></form>",
                                    "en");
    const Plan only = plan_form(view_forms(page).at(0), page, nullptr, profile, terms);
    const auto details =
        std::find_if(only.values.begin(), only.values.end(), [](const PlanValue& value) { return value.role == FieldRole::details; });
    ASSERT_NE(details, only.values.end());
    EXPECT_EQ(details->value, compose_reason(composed));
}

TEST(ReasonSource, NamesTheLawThatTheTextCites)
{
    EXPECT_EQ(reason_source("de", "AT").law, "gdpr");
    EXPECT_EQ(reason_source("de", "CH").law, "fadp");
    EXPECT_EQ(reason_source("sv", "GB").law, "general") << "there is no such text";
    EXPECT_EQ(reason_source("en", "GB").law, "uk_gdpr");
    EXPECT_EQ(reason_source("pt", "BR").law, "lgpd");
    EXPECT_EQ(reason_source("pt", "PT").law, "gdpr");
    EXPECT_EQ(reason_source("ja", "").law, "appi") << "the usual one of the language";
    EXPECT_EQ(reason_source("en", "US").law, "general");
    EXPECT_EQ(reason_source("xx", "KR").law, "pipa") << "in English";
    for (const char* language : {"en", "de", "fr", "pt-br", "ko"}) {
        EXPECT_FALSE(reason_source(language, "").reviewed) << language;
    }
}

} // namespace

} // namespace demur
