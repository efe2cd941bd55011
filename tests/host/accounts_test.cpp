// Several accounts in one profile: they never mix, those of one Accounts Centre are filed for once, Pages not at all.
#include "conversation.h"

using namespace demur::test;

namespace {

constexpr const char* instagram_url = "https://www.instagram.com/";
constexpr const char* instagram_form_url = "https://help.instagram.com/contact/767264225370182";

const std::string instagram_notice = R"(<html lang="en"><head><title>Instagram</title></head><body><div role="dialog">
<h1>Learn how we will use your information as we expand AI at Meta</h1>
<p>From 27 May 2026 we will use public information like posts and comments from accounts of people 18 or over to train AI at Meta.
You have the right to object to your information being used for these purposes.</p>
<a href="https://help.instagram.com/contact/767264225370182">right to object</a><button>Close</button></div></body></html>)";

const std::string code_page = R"(<html lang="en"><body><div role="dialog"><h2>Enter the code we sent to your email</h2>
<p>We sent a code to your email address to confirm your objection. Enter it below.</p>
<form><label for=k>Code</label><input id=k name=code autocomplete="one-time-code" required><button>Confirm</button></form></div></body></html>)";

std::string named_confirmation(const std::string& who)
{
    std::string html = confirmation;
    html.insert(html.find("<p>"), "<p>@" + who + "</p>");
    return html;
}

class Accounts : public Conversation {
protected:
    json::object two_of_one_service()
    {
        save_profile({{{"service", "facebook"}, {"username", "anna"}}, {{"service", "facebook"}, {"username", "bert"}}});
        const json::object seen = observe(notice);
        EXPECT_EQ(seen.at("objections").as_array().size(), 2U);
        return seen;
    }

    void centre_of_two_services()
    {
        save_profile({{{"service", "facebook"}, {"username", "anna"}, {"centre", "home"}},
                      {{"service", "instagram"}, {"username", "anna.pics"}, {"centre", "home"}},
                      {{"service", "instagram"}, {"username", "shop"}}});
    }

    std::string status_of(const json::value& id)
    {
        const json::value list = host.result_of("objections.list").at("objections");
        for (const json::value& objection : list.as_array()) {
            if (objection.at("id") == id) {
                return std::string(objection.at("status").as_string());
            }
        }
        return "none";
    }

    void set(const json::value& id, const char* status) { host.result_of("objection.update", {{"id", id}, {"status", status}}); }
};

} // namespace

TEST_F(Accounts, AnAnswerThatMayBeAnyonesChangesNothing)
{
    const json::object seen = two_of_one_service();
    const json::value anna = seen.at("objections").at(0).at("id");
    const json::value bert = seen.at("objections").at(1).at("id");
    set(anna, "submitted");
    set(bert, "submitted");
    const json::object doubtful = observe(confirmation);
    EXPECT_EQ(doubtful.at("objections").as_array().size(), 2U) << "those that it may be about";
    EXPECT_EQ(status_of(anna), "submitted");
    EXPECT_EQ(status_of(bert), "submitted");
    observe(code_page);
    EXPECT_EQ(status_of(anna), "submitted");

    const json::value named = only(observe(named_confirmation("bert")));
    EXPECT_EQ(named.at("id"), bert);
    EXPECT_EQ(named.at("answer").at("source"), "screen");
    EXPECT_EQ(named.at("answer").at("kind"), "confirmation");
    EXPECT_EQ(status_of(anna), "submitted");
    observe(confirmation);
    EXPECT_EQ(status_of(anna), "submitted") << "bert's, seen again";
}

TEST_F(Accounts, TheTabSaysWhoseAnswerItIs)
{
    const json::object seen = two_of_one_service();
    const json::value anna = seen.at("objections").at(0).at("id");
    const json::value bert = seen.at("objections").at(1).at("id");
    set(anna, "submitted");
    set(bert, "submitted");
    EXPECT_EQ(only(observe(code_page, {{"objection", anna}})).at("next"), "enter_code");
    EXPECT_EQ(status_of(bert), "submitted");
    observe(confirmation, {{"objection", anna}});
    EXPECT_EQ(status_of(anna), "confirmed");
    EXPECT_EQ(status_of(bert), "submitted");
    observe(confirmation, {{"objection", anna}});
    EXPECT_EQ(status_of(bert), "submitted") << "a reload in anna's tab";
}

TEST_F(Accounts, AnAnswerThatNamesAnotherAccountIsNotTheTabs)
{
    const json::object seen = two_of_one_service();
    const json::value anna = seen.at("objections").at(0).at("id");
    const json::value bert = seen.at("objections").at(1).at("id");
    set(anna, "submitted");
    set(bert, "submitted");
    EXPECT_EQ(only(observe(named_confirmation("bert"), {{"objection", anna}})).at("id"), bert);
    EXPECT_EQ(status_of(anna), "submitted");
    EXPECT_EQ(status_of(bert), "confirmed");
}

TEST_F(Accounts, APageOfAnotherCompanyAnswersNothing)
{
    two_of_one_service();
    const json::value linkedin = host.result_of("objection.open", {{"flow", "linkedin-2025-form"}}).at("objection").at("id");
    set(linkedin, "submitted");
    EXPECT_TRUE(observe(confirmation, {{"objection", linkedin}}).at("objections").as_array().empty());
    EXPECT_EQ(status_of(linkedin), "submitted");
}

TEST_F(Accounts, ATabWhoseFormIsNotSentTakesNoOnesAnswer)
{
    const json::object seen = two_of_one_service();
    const json::value anna = seen.at("objections").at(0).at("id");
    const json::value bert = seen.at("objections").at(1).at("id");
    set(bert, "submitted");
    observe(confirmation, {{"objection", anna}});
    EXPECT_EQ(status_of(anna), "prepared");
    EXPECT_EQ(status_of(bert), "submitted");
    EXPECT_EQ(only(observe(confirmation)).at("id"), bert) << "the only one under way";
    EXPECT_EQ(status_of(bert), "confirmed");
}

TEST_F(Accounts, OfOneCentreOneFiles)
{
    centre_of_two_services();
    const json::value filed = only(observe(notice));
    EXPECT_EQ(filed.at("username"), "anna");
    EXPECT_EQ(filed.at("covers"), json::array{"instagram anna.pics"});
    json::object seen = observe(instagram_notice, {{"url", instagram_url}});
    ASSERT_EQ(seen.at("objections").as_array().size(), 2U);
    EXPECT_EQ(seen.at("objections").at(0).at("id"), filed.at("id")) << "it stands for the covered account too";
    EXPECT_EQ(seen.at("objections").at(1).at("username"), "shop");
    EXPECT_EQ(host.result_of("objections.list").at("objections").as_array().size(), 2U);
    EXPECT_EQ(host.result_of("objection.open", {{"flow", "instagram-2025"}, {"username", "anna.pics"}}).at("objection").at("id"),
              filed.at("id"));

    set(filed.at("id"), "submitted");
    EXPECT_FALSE(observe(instagram_notice, {{"url", instagram_url}}).contains("again")) << "it may be meant for the shop";
    EXPECT_EQ(observe(notice).at("again"), filed.at("id"));
    set(seen.at("objections").at(1).at("id"), "submitted");
    EXPECT_TRUE(observe(instagram_notice, {{"url", instagram_url}}).contains("again"));
}

TEST_F(Accounts, ACentresObjectionGoesThroughTheFormOnScreen)
{
    centre_of_two_services();
    const json::value filed = only(observe(notice));
    const std::string other = R"(<html lang="en"><body><h1>Object to your information being used for AI at Meta</h1><form>
        <label for=e>Email address</label><input id=e type=email required><label for=r>Please tell us how this processing impacts you.</label>
        <textarea id=r></textarea><button type=submit>Submit</button></form></body></html>)";
    const json::value seen = only(observe(other, {{"url", instagram_form_url}, {"objection", filed.at("id")}}));
    EXPECT_EQ(seen.at("id"), filed.at("id"));
    EXPECT_EQ(seen.at("service"), "instagram");
    EXPECT_EQ(seen.at("username"), "anna.pics");
    EXPECT_EQ(seen.at("covers"), json::array{"facebook anna"});
}

TEST_F(Accounts, APageCannotFile)
{
    save_profile({{{"service", "facebook"}, {"username", "My Shop"}, {"page", true}}});
    const json::object seen = observe(notice);
    EXPECT_EQ(seen.at("wrong_turn"), "page_cannot_file");
    EXPECT_TRUE(seen.at("objections").as_array().empty());
    EXPECT_EQ(observe(form).at("wrong_turn"), "page_cannot_file");
    EXPECT_EQ(host.error_of("objection.open", {{"flow", "facebook-2025"}}), "bad_input");
    EXPECT_EQ(host.error_of("objection.open", {{"flow", "facebook-2025"}, {"username", "My Shop"}}), "bad_input");
    EXPECT_TRUE(host.result_of("objections.list").at("objections").as_array().empty());

    save_profile({{{"service", "facebook"}, {"username", "My Shop"}, {"page", true}}, {{"service", "facebook"}, {"username", "anna"}}});
    EXPECT_EQ(only(observe(notice)).at("username"), "anna");
}

TEST_F(Accounts, AFormThatIsSignedInForAnother)
{
    save_profile({{{"service", "facebook"}, {"username", "anna.b"}}, {{"service", "facebook"}, {"username", "bert.c"}}});
    const json::object seen = observe(notice);
    const json::value anna = seen.at("objections").at(0).at("id");
    std::string foreign = form;
    foreign.insert(foreign.find("<form>"), "<p>Signed in as bert.c</p>");
    EXPECT_EQ(observe(foreign, {{"objection", anna}}).at("wrong_turn"), "wrong_account");
    const json::value plan = host.result_of("form.plan", {{"html", foreign}, {"url", form_url}, {"objection", anna}}).at("plan");
    EXPECT_TRUE(plan.at("values").as_array().empty());
    EXPECT_NE(plan.at("refused").at(0).at("why").as_string().find("signed in for bert.c"), std::string::npos);
    EXPECT_EQ(observe(foreign).at("objections").at(0).at("username"), "bert.c") << "the one that is signed in comes first";
    EXPECT_FALSE(observe(form, {{"objection", anna}}).contains("wrong_turn"));
}

TEST_F(Accounts, ProfilesWithFaultsAreRefused)
{
    const auto fault = [this](json::array accounts) {
        return host.error_of("profile.set",
                             {{"profile", {{"accounts", std::move(accounts)}, {"grounds", json::array()}, {"evidence", json::array()}}}});
    };
    EXPECT_EQ(fault({{{"service", "facebook"}, {"username", "a"}, {"centre", ""}}}), "bad_input");
    EXPECT_EQ(fault({{{"service", "instagram"}, {"username", "a"}, {"page", true}}}), "bad_input");
    EXPECT_EQ(fault({{{"service", "facebook"}, {"username", "a"}}, {{"service", "facebook"}, {"username", "a"}}}), "bad_input");
}
