#include "flow/forms.h"
#include "objection/objection.h"
#include "objection/text_length.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace demur {

namespace {

using test::own_form_2024;
using test::own_form_2025;
using test::third_party_form;
using ::testing::HasSubstr;

Profile ada()
{
    Profile profile;
    profile.first_name = "Ada";
    profile.last_name = "Lovelace";
    profile.email = "ada@example.org";
    profile.country = "AT";
    profile.language = "de";
    profile.accounts = {{"facebook", "ada.l"}};
    profile.grounds = {"creative_work"};
    profile.evidence = {"shot.png"};
    profile.prompts = "Who is Ada Lovelace?";
    return profile;
}

Plan plan_of(const std::string& body, const Profile& profile, const std::string& language = "en", const std::string& flow = "")
{
    const Page page = test::page_of(body, language);
    const FormView form = view_forms(page).at(0);
    return plan_form(form, page, flow.empty() ? flow_of_form(form, page, "facebook") : find_flow(flow), profile);
}

const PlanValue* value_for(const Plan& plan, FieldRole role)
{
    const auto found = std::find_if(plan.values.begin(), plan.values.end(), [&](const PlanValue& value) { return value.role == role; });
    return found == plan.values.end() ? nullptr : &*found;
}

std::string refusal_of(const Plan& plan, FieldRole role)
{
    const auto found =
        std::find_if(plan.refused.begin(), plan.refused.end(), [&](const PlanRefusal& refusal) { return refusal.role == role; });
    return found == plan.refused.end() ? "" : found->why;
}

// A telling own-data form with these controls.
std::string form_with(const std::string& controls)
{
    return "<form><h2>Object to your information being used for AI at Meta</h2>" + controls + "<button type=submit>Submit</button></form>";
}

TEST(Plan, AFormForObjectionsToAnythingIsFilledOnlyUnderItsOwnFlow)
{
    const std::string body =
        R"(<form><h2>Object to the processing of your information</h2><label>Email address <input type=email name=e></label>
        <label>Phone number <input type=tel name=p></label><label>Why do you object? <textarea name=r></textarea></label><button>Send</button></form>)";
    const Plan plan = plan_of(body, ada(), "en", "whatsapp-2025");
    ASSERT_NE(value_for(plan, FieldRole::email), nullptr);
    EXPECT_EQ(value_for(plan, FieldRole::email)->value, "ada@example.org");
    EXPECT_THAT(refusal_of(plan, FieldRole::phone), HasSubstr("nothing is prepared"));
    EXPECT_TRUE(plan_of(body, ada(), "en", "facebook-2025").values.empty()) << "that flow's form speaks of AI";
    EXPECT_TRUE(plan_of(body, ada()).values.empty());
}

TEST(Plan, FillsTheFormOf2025)
{
    const Plan plan = plan_of(own_form_2025, ada());
    EXPECT_EQ(plan.flow, "facebook-2025");
    ASSERT_EQ(plan.values.size(), 2U);
    EXPECT_EQ(plan.values[0].value, "ada@example.org");
    EXPECT_THAT(plan.values[0].why, HasSubstr("Email address"));
    EXPECT_THAT(*plan.values[1].value, HasSubstr("Article 21(1)"));
    EXPECT_TRUE(plan.refused.empty());
}

TEST(Plan, ChoosesTheCountryInTheFormsLanguage)
{
    const Plan plan = plan_of(own_form_2024, ada(), "de");
    const PlanValue* country = value_for(plan, FieldRole::country);
    ASSERT_NE(country, nullptr);
    EXPECT_EQ(country->action, FillAction::choose);
    EXPECT_EQ(country->option, "AT");
    EXPECT_THAT(country->why, HasSubstr("Österreich"));
    EXPECT_THAT(*value_for(plan, FieldRole::reason)->value, HasSubstr("DSGVO"));
    EXPECT_EQ(refusal_of(plan, FieldRole::details), "nothing is prepared for it");
}

TEST(Plan, ACountryThatTheListLeavesOut)
{
    Profile norwegian = ada();
    norwegian.country = "NO";
    EXPECT_THAT(refusal_of(plan_of(own_form_2024, norwegian, "de"), FieldRole::country), HasSubstr("no option for the country NO"));
}

TEST(Plan, FillsTheThirdPartyForm)
{
    const Plan plan = plan_of(third_party_form, ada());
    EXPECT_EQ(plan.flow, "third-party-2025");
    EXPECT_EQ(value_for(plan, FieldRole::choice)->option, "1");
    EXPECT_EQ(value_for(plan, FieldRole::country)->option, "AT");
    EXPECT_EQ(value_for(plan, FieldRole::first_name)->value, "Ada");
    EXPECT_EQ(value_for(plan, FieldRole::last_name)->value, "Lovelace");
    EXPECT_EQ(value_for(plan, FieldRole::prompts)->value, "Who is Ada Lovelace?");
    const PlanValue* evidence = value_for(plan, FieldRole::evidence);
    ASSERT_NE(evidence, nullptr);
    EXPECT_EQ(evidence->action, FillAction::attach);
    EXPECT_EQ(evidence->evidence, "shot.png");
    const PlanValue* details = value_for(plan, FieldRole::details);
    ASSERT_NE(details, nullptr) << "the form has no other place for the reason";
    EXPECT_GE(text_length(*details->value), 100);
    EXPECT_TRUE(plan.refused.empty());
}

TEST(Plan, ANameInOneOrTwoFields)
{
    const std::string one =
        form_with("<label>Full name <input name=n></label><label>Email <input name=e></label><textarea name=r></textarea>");
    EXPECT_EQ(value_for(plan_of(one, ada()), FieldRole::name)->value, "Ada Lovelace");
    Profile half = ada();
    half.last_name.reset();
    EXPECT_THAT(refusal_of(plan_of(one, half), FieldRole::name), HasSubstr("first and the last name"));
}

TEST(Plan, WhatAPersonCannotSeeStaysEmpty)
{
    const Plan plan =
        plan_of(form_with("<label>Email <input type=email name=e></label>"
                          "<div style='position:absolute;left:-9999px'><label>Your email <input name=email2></label></div>"
                          "<label>Country <input name=country data-demur-hidden=covered></label><textarea name=r></textarea>"),
                ada());
    EXPECT_EQ(std::count_if(plan.values.begin(), plan.values.end(), [](const PlanValue& value) { return value.role == FieldRole::email; }),
              1);
    EXPECT_EQ(value_for(plan, FieldRole::email)->index, 0);
    EXPECT_THAT(refusal_of(plan, FieldRole::email), HasSubstr("cannot see"));
    EXPECT_THAT(refusal_of(plan, FieldRole::country), HasSubstr("cannot see"));
}

TEST(Plan, TwoFieldsForTheSameAreAmbiguous)
{
    const Plan plan = plan_of(
        form_with("<label>Email <input name=e1></label><label>E-mail address <input name=e2></label><textarea name=r></textarea>"), ada());
    EXPECT_EQ(value_for(plan, FieldRole::email), nullptr);
    EXPECT_THAT(refusal_of(plan, FieldRole::email), HasSubstr("ambiguous"));
    EXPECT_NE(value_for(plan, FieldRole::reason), nullptr);
}

TEST(Plan, NeverCodesDeclarationsOrTheSubmitButton)
{
    const Plan plan = plan_of(
        form_with("<label>Email <input name=e></label><label>Verification code <input name=code></label>"
                  "<label><input type=checkbox name=d> I declare under penalty that this is true</label><textarea name=r></textarea>"),
        ada(), "en", "facebook-2025");
    EXPECT_EQ(value_for(plan, FieldRole::code), nullptr);
    EXPECT_THAT(refusal_of(plan, FieldRole::code), HasSubstr("yours to type"));
    EXPECT_EQ(value_for(plan, FieldRole::declaration), nullptr);
    EXPECT_THAT(refusal_of(plan, FieldRole::declaration), HasSubstr("yours to make"));
    EXPECT_EQ(value_for(plan, FieldRole::submit), nullptr);
}

TEST(Plan, UnknownFieldsStayEmpty)
{
    const Plan plan = plan_of(
        form_with("<label>Email <input name=e></label><label>Favourite colour <input name=q7></label><textarea name=r></textarea>"), ada());
    EXPECT_THAT(refusal_of(plan, FieldRole::unknown), HasSubstr("nothing says clearly"));
}

TEST(Plan, WhatIsMissingIsNotFilled)
{
    const Plan plan = plan_of(third_party_form, Profile{});
    EXPECT_EQ(plan.values.size(), 1U) << "the choice needs nothing of the person";
    EXPECT_EQ(refusal_of(plan, FieldRole::email), "nothing is prepared for it");
    EXPECT_THAT(refusal_of(plan, FieldRole::evidence), HasSubstr("no evidence"));
    EXPECT_EQ(refusal_of(plan, FieldRole::details), "nothing is prepared for it");
}

TEST(Plan, ThePagesOwnAddressStays)
{
    const std::string body =
        form_with("<label>Email <input name=e data-demur-filled></label><textarea name=r data-demur-filled></textarea>");
    Profile nameless;
    EXPECT_EQ(refusal_of(plan_of(body, nameless), FieldRole::email), "prefilled by the page");
    const Plan plan = plan_of(body, ada());
    EXPECT_EQ(value_for(plan, FieldRole::email)->value, "ada@example.org") << "answers come to the address that the person gave";
    EXPECT_THAT(value_for(plan, FieldRole::email)->why, HasSubstr("in place of what the page filled in"));
    EXPECT_THAT(refusal_of(plan, FieldRole::reason), HasSubstr("already holds"));
}

TEST(Plan, AReasonThatFitsOrNone)
{
    const auto area = [](const std::string& attributes) {
        return form_with("<input type=email name=e><label>Tell us how this processing impacts you<textarea name=r " + attributes
                         + "></textarea></label>");
    };
    EXPECT_LE(text_length(*value_for(plan_of(area("maxlength=200"), ada()), FieldRole::reason)->value), 200);
    Profile own = ada();
    own.reason = "Because it is my life.";
    const Plan with_own = plan_of(area("maxlength=200"), own);
    EXPECT_EQ(value_for(with_own, FieldRole::reason)->value, own.reason);
    EXPECT_THAT(value_for(with_own, FieldRole::reason)->why, HasSubstr("the reason you prepared"))
        << "composed for the objection or written by the person: the profile does not tell";
    EXPECT_THAT(refusal_of(plan_of(area("maxlength=10"), own), FieldRole::reason), HasSubstr("the field takes 10"))
        << "own words are never cut";
    EXPECT_THAT(refusal_of(plan_of(area("minlength=50"), own), FieldRole::reason), HasSubstr("at least 50"));
}

TEST(Plan, TheUnstatedMinimumCounts)
{
    Profile own = ada();
    own.reason = "Too short for them.";
    EXPECT_THAT(refusal_of(plan_of(third_party_form, own), FieldRole::details), HasSubstr("at least 100"));
}

TEST(Plan, AnotherGenerationOrKindIsRefused)
{
    const Plan plan = plan_of(third_party_form, ada(), "en", "facebook-2025");
    EXPECT_TRUE(plan.values.empty());
    EXPECT_THAT(refusal_of(plan, FieldRole::email), HasSubstr("another kind or generation"));
    const std::string strange =
        form_with("<label>Email <input name=e></label><label>Full name <input name=n></label><textarea name=r></textarea>");
    EXPECT_THAT(refusal_of(plan_of(strange, ada(), "en", "facebook-2025"), FieldRole::name), HasSubstr("another generation"));
}

TEST(Plan, OtherFormsAreNeverFilled)
{
    const Plan plan = plan_of("<form><h2>Contact us</h2><label>Name <input name=n></label><label>Email <input "
                              "name=e></label><textarea></textarea><button>Send</button></form>",
                              ada());
    EXPECT_TRUE(plan.values.empty());
    EXPECT_THAT(refusal_of(plan, FieldRole::email), HasSubstr("not an objection"));
}

TEST(Plan, RefsPointAtTheElementToActOn)
{
    const Plan plan =
        plan_of(form_with("<fieldset><legend>Is your request about AI at Meta?</legend>"
                          "<label><input type=radio name=k value=y data-demur-ref=11>Yes</label><label><input type=radio name=k value=n "
                          "data-demur-ref=12>No</label></fieldset>"
                          "<label>Email <input name=e data-demur-ref=13></label><textarea name=r data-demur-ref=14></textarea>"),
                ada());
    EXPECT_EQ(value_for(plan, FieldRole::choice)->ref, "11");
    EXPECT_EQ(value_for(plan, FieldRole::email)->ref, "13");
}

TEST(Plan, OfADivBuiltListThatIsNotOpenTheCountryIsChosenByName)
{
    const Plan plan = plan_of(
        R"(<div><h2>Object to your information being used for AI at Meta</h2><div role=combobox aria-label="Country of residence" tabindex=0></div>
        <div role=textbox aria-label="Email address" contenteditable=true></div><div role=button>Submit</div></div>)",
        ada());
    const PlanValue* country = value_for(plan, FieldRole::country);
    ASSERT_NE(country, nullptr);
    EXPECT_EQ(country->action, FillAction::choose);
    EXPECT_EQ(country->option, "Austria");
    EXPECT_EQ(country->value, "AT");
    EXPECT_EQ(value_for(plan, FieldRole::email)->value, "ada@example.org");
}

TEST(Plan, AUsernameOnlyWhenItIsOne)
{
    const std::string body =
        form_with("<label>Username <input name=u></label><label>Email <input name=e></label><textarea name=r></textarea>");
    Profile two = ada();
    two.accounts = {{"instagram", "one"}, {"instagram", "two"}};
    EXPECT_THAT(refusal_of(plan_of(body, two, "en", "instagram-2025"), FieldRole::username), HasSubstr("ambiguous"));
    two.accounts.pop_back();
    EXPECT_EQ(value_for(plan_of(body, two, "en", "instagram-2025"), FieldRole::username)->value, "one");
}

} // namespace

} // namespace demur
