// Wrong turns: pages that are not what the person may think, in several languages.
#include "conversation.h"

using namespace demur::test;

namespace {

class Turns : public Conversation {
protected:
    void SetUp() override
    {
        Conversation::SetUp();
        save_profile({{{"service", "facebook"}, {"username", "anna"}}});
    }

    static std::string turn(const json::object& seen)
    {
        return seen.contains("wrong_turn") ? std::string(seen.at("wrong_turn").as_string()) : "none";
    }

    json::object see(const std::string& language, const std::string& body, json::object more = {})
    {
        return observe("<html lang=\"" + language + "\"><head><title>Facebook</title></head><body>" + body + "</body></html>",
                       std::move(more));
    }
};

const std::string third_party = R"(<h1>Data subject rights for third-party information used for AI at Meta</h1><form>
<fieldset><legend>What would you like to do?</legend>
<label><input type=radio name=k value=1> I want to object to or restrict the processing of my personal information from third parties used for developing and improving AI at Meta</label>
<label><input type=radio name=k value=2> I have a concern about my personal information from third parties that's related to a response I received</label></fieldset>
<label>Country of residence <select name=c><option value="">Select</option><option value="AT">Austria</option><option value="DE">Germany</option></select></label>
<label>First name <input name=f></label><label>Last name <input name=l></label><label>Email address <input type=email name=e></label>
<label>Please provide any prompts you entered <textarea name=p></textarea></label><label>Screenshot <input type=file name=s></label>
<label>Additional information <textarea name=d></textarea></label><button>Submit</button></form>)";

} // namespace

TEST_F(Turns, TheFormAboutThirdPartiesForOnesOwnAccount)
{
    EXPECT_EQ(turn(see("en", third_party)), "none") << "nothing of one's own is open";
    const json::value list = host.result_of("objections.list").at("objections");
    ASSERT_EQ(list.as_array().size(), 1U);
    EXPECT_EQ(list.at(0).at("flow"), "third-party-2025");
}

TEST_F(Turns, WhoHasAnOwnObjectionOpenMeansTheOtherForm)
{
    const json::value own = only(observe(notice));
    const json::object seen = see("en", third_party);
    EXPECT_EQ(turn(seen), "third_party_for_own");
    EXPECT_EQ(only(seen).at("id"), own.at("id"));
    EXPECT_EQ(turn(see("en", third_party)), "third_party_for_own") << "seen again";
    EXPECT_EQ(host.result_of("objections.list").at("objections").as_array().size(), 1U);
    const json::value plan =
        host.result_of("form.plan",
                       {{"html", "<html lang=en><body>" + third_party + "</body></html>"}, {"url", form_url}, {"objection", own.at("id")}})
            .at("plan");
    EXPECT_TRUE(plan.at("values").as_array().empty()) << "nothing of an account's objection goes in there";

    const json::value meant = host.result_of("objection.open", {{"flow", "third-party-2025"}}).at("objection");
    const json::object wanted = see("en", third_party, {{"objection", meant.at("id")}});
    EXPECT_EQ(turn(wanted), "none");
    EXPECT_EQ(only(wanted).at("id"), meant.at("id"));
}

TEST_F(Turns, NoFormAgainstAdvertising)
{
    const json::object seen =
        see("en", R"(<div role="dialog"><h1>Learn how Meta will use your info in new ways to personalize your experience</h1>
        <p>Starting on December 16, 2025, your interactions with AIs at Meta will be used to personalize your experiences, including ads.</p>
        <a href="https://www.facebook.com/privacy/policy">Privacy Policy</a></div>)",
            {{"surface", "dialog"}});
    EXPECT_EQ(seen.at("verdict").at("kind"), "ai_ads_notice");
    EXPECT_EQ(turn(seen), "no_form_for_ads");
    EXPECT_TRUE(host.result_of("objections.list").at("objections").as_array().empty());
}

TEST_F(Turns, TheLoginWall)
{
    const std::string asks =
        R"(<form><h2>Facebook</h2><label>E-Mail <input name=email></label><label>Passwort <input type=password name=pass></label><button>Anmelden</button></form>)";
    EXPECT_EQ(turn(see("de", asks)), "login_wall") << "at the form's address";
    EXPECT_EQ(
        turn(see("de", asks,
                 {{"url", "https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fhelp%2Fcontact%2F712876720715583"}})),
        "login_wall");
    EXPECT_EQ(turn(see("de", asks, {{"url", "https://www.facebook.com/login/"}})), "none") << "any other login";
    const json::value own = only(observe(notice));
    const json::object seen = see("de", asks, {{"url", "https://www.facebook.com/login/"}, {"objection", own.at("id")}});
    EXPECT_EQ(turn(seen), "login_wall") << "the tab is on its way to a form";
    EXPECT_EQ(only(seen).at("status"), "prepared");
}

TEST_F(Turns, TheRegionBlock)
{
    for (const auto& [language, body] : {std::pair("en", "<h1>This form isn't available in your region</h1>"),
                                         {"de", "<h1>Dieses Formular ist in deiner Region nicht verfügbar</h1>"},
                                         {"fr", "<h1>Ce formulaire n’est pas disponible dans votre région</h1>"},
                                         {"it", "<h1>Questo modulo non è disponibile nel tuo Paese</h1>"}}) {
        EXPECT_EQ(turn(see(language, body)), "region_block") << language;
    }
    EXPECT_EQ(turn(see("en", "<h1>This page isn't available</h1><p>The link may be broken, or the page may have been removed.</p>")),
              "none");
}

TEST_F(Turns, TheCountryThatTheListLacks)
{
    const std::string body = R"(<h1>Object to your information being used for AI at Meta</h1><form>
        <label>Country of residence <select name=country required><option value="">Select</option><option value="SE">Sweden</option>
        <option value="DK">Denmark</option><option value="FI">Finland</option><option value="DE">Germany</option><option value="FR">France</option></select></label>
        <label>Email address <input type=email name=email required></label>
        <label>Please tell us how this processing impacts you. <textarea name=reason required></textarea></label><button>Submit</button></form>)";
    EXPECT_EQ(turn(see("en", body)), "country_missing");
    const json::value own = only(see("en", body));
    const json::value plan =
        host.result_of("form.plan",
                       {{"html", "<html lang=en><body>" + body + "</body></html>"}, {"url", form_url}, {"objection", own.at("id")}})
            .at("plan");
    EXPECT_NE(plan.at("refused").at(0).at("why").as_string().find("no option for the country AT"), std::string::npos);
    save_profile({{{"service", "facebook"}, {"username", "anna"}}}, "SE");
    EXPECT_EQ(turn(see("en", body)), "none");
}

TEST_F(Turns, AFormForAnythingBelongsToTheTabsObjection)
{
    const std::string general = R"(<h1>Help</h1><form><h2>Object to the processing of your information</h2>
        <label for=e>Email address</label><input id=e type=email required><label for=p>Phone number</label><input id=p type=tel required>
        <button type=submit>Send</button></form>)";
    const json::value objection = host.result_of("objection.open", {{"flow", "whatsapp-2025"}}).at("objection");
    const json::object address{{"url", objection.at("form_url")}};
    EXPECT_TRUE(see("en", general, address).at("objections").as_array().empty());
    json::object asked = address;
    asked["objection"] = objection.at("id");
    const json::object seen = see("en", general, asked);
    EXPECT_EQ(seen.at("flow"), "whatsapp-2025");
    EXPECT_EQ(only(seen).at("id"), objection.at("id"));
}
