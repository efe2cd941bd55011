// Which flow a form is taken for. The generations themselves are in generations_test.cpp.
#include "forms.h"

namespace demur {

namespace {

using test::flow_of;

TEST(FlowOfForm, TheNumberIsOnlyAHint)
{
    EXPECT_EQ(flow_of(test::own_form_2025, "https://www.facebook.com/help/contact/712876720715583"), "facebook-2025");
    EXPECT_EQ(flow_of(test::own_form_2025, "https://www.facebook.com/help/contact/510058597920541"), "facebook-2025")
        << "the number of the third-party form";
    EXPECT_EQ(flow_of(test::own_form_2025, "https://www.facebook.com/help/contact/6359191084165019"), "facebook-2025")
        << "the number of the form of 2024";
    EXPECT_EQ(flow_of(test::third_party_form, "https://www.facebook.com/help/contact/712876720715583"), "third-party-2025")
        << "the number of the own form";
    EXPECT_EQ(flow_of(test::own_form_2025, "https://help.instagram.com/contact/1"), "instagram-2025");
}

TEST(FlowOfForm, WithoutAnAddressTheServiceDecides)
{
    EXPECT_EQ(flow_of(test::own_form_2025, "", "instagram"), "instagram-2025");
    EXPECT_EQ(flow_of(test::own_form_2025, "", "facebook"), "facebook-2025");
    EXPECT_EQ(flow_of(test::third_party_form, ""), "third-party-2025");
}

TEST(FlowOfForm, AForeignHostHasNone)
{
    EXPECT_EQ(flow_of(test::own_form_2025, "https://facebook.com.example.org/help/contact/712876720715583", "facebook"), "none");
    EXPECT_EQ(flow_of(test::own_form_2025, "https://notfacebook.com/help/contact/712876720715583", "facebook"), "none");
    EXPECT_EQ(flow_of(test::own_form_2025, "https://user@evil.example/www.facebook.com", "facebook"), "none");
}

TEST(FlowOfForm, AnUnknownFieldMeansAnotherGeneration)
{
    const std::string body = R"(<form><h2>Object to your information being used for AI at Meta</h2><label>Email <input name=e></label>
        <label>Phone number <input type=tel name=p></label><textarea name=r></textarea><button>Send</button></form>)";
    EXPECT_EQ(flow_of(body, "https://www.facebook.com/help/contact/712876720715583"), "none");
}

TEST(FlowOfForm, AMissingFieldMeansAnotherGeneration)
{
    const std::string body = R"(<form><h2>Object to your information being used for AI at Meta</h2>
        <label>Country of residence <select name=c><option>Austria<option>Belgium<option>France<option>Italy<option>Spain</select></label>
        <label>Email <input name=e type=email></label><button>Send</button></form>)";
    EXPECT_EQ(flow_of(body, "https://www.facebook.com/help/contact/6359191084165019"), "none") << "no generation asks for just these";
}

TEST(FlowOfForm, AHiddenFieldTellsNothing)
{
    const std::string body =
        R"(<form><h2>Object to your information being used for AI at Meta</h2><label>Email <input name=e type=email></label>
        <label>Phone number <input type=tel name=p data-demur-hidden="off-screen"></label><textarea name=r></textarea><button>Send</button></form>)";
    EXPECT_EQ(flow_of(body, "https://www.facebook.com/help/contact/712876720715583"), "facebook-2025");
}

TEST(FlowOfForm, ACodeBelongsToTheCurrentFlow)
{
    const std::string body =
        "<form><h2>Check your email</h2><label>Enter the code we sent <input name=c></label><button type=submit>Confirm</button></form>";
    EXPECT_EQ(flow_of(body, "https://www.facebook.com/help/contact/712876720715583"), "facebook-2025");
    EXPECT_EQ(flow_of(body, "https://help.instagram.com/contact/1"), "instagram-2025");
}

TEST(FlowForService, StartsWithTheOwnDataForm)
{
    EXPECT_EQ(flow_for_service("facebook")->id, "facebook-2025");
    EXPECT_EQ(flow_for_service("instagram")->id, "instagram-2025");
    EXPECT_EQ(flow_for_service("meta")->id, "facebook-2025");
    EXPECT_EQ(flow_for_service("whatsapp")->id, "whatsapp-2025");
    EXPECT_EQ(flow_for_service("linkedin")->id, "linkedin-2025") << "the switch, and not the form for the rest";
    EXPECT_EQ(flow_for_service("x")->id, "x-2024");
    EXPECT_EQ(flow_for_service("orkut"), nullptr);
    EXPECT_EQ(find_flow("nothing"), nullptr);
}

TEST(FlowForService, TheCountryDecidesWhereGenerationsDiffer)
{
    EXPECT_EQ(flow_for_service("facebook", "BR")->id, "facebook-2024-br");
    EXPECT_EQ(flow_for_service("instagram", "br")->id, "instagram-2024-br");
    EXPECT_EQ(flow_for_service("facebook", "AT")->id, "facebook-2025");
    EXPECT_EQ(flow_for_service("facebook", "NO")->id, "facebook-2025") << "of the EEA";
    EXPECT_EQ(flow_for_service("facebook", "UK")->id, "facebook-2025") << "as people write it";
    EXPECT_EQ(flow_for_service("facebook", "US")->id, "facebook-2025") << "none is offered there; the usual one says so on its page";
}

TEST(FlowForService, OnlyFlowsWithinReachAreBegunByHand)
{
    const auto begun = [](std::string_view country) {
        std::vector<std::string> ids;
        for (const FlowPack* flow : flows_to_begin(country)) {
            ids.push_back(flow->id);
        }
        return ids;
    };
    EXPECT_EQ(begun("DE"), (std::vector<std::string>{"facebook-2025", "instagram-2025", "third-party-2025"}));
    EXPECT_EQ(begun("BR"), (std::vector<std::string>{"facebook-2024-br", "instagram-2024-br", "third-party-2025"}));
    EXPECT_EQ(begun(""), begun("DE"));
}

TEST(FlowForService, EveryFlowHasAWayIn)
{
    for (const FlowPack& pack : flow_packs()) {
        EXPECT_EQ(way_in(pack).substr(0, 8), "https://") << pack.id;
    }
    EXPECT_EQ(way_in(*find_flow("facebook-2025-policy")), "https://www.facebook.com/privacy/policy");
}

} // namespace

} // namespace demur
