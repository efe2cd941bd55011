#include "forms.h"

namespace demur {

namespace {

std::string flow_of(const std::string& body, const std::string& url, const std::string& service = "unknown",
                    const std::string& language = "en")
{
    const Page page = test::page_of(body, language, url);
    const std::vector<FormView> forms = view_forms(page);
    const FlowPack* flow = forms.empty() ? nullptr : flow_of_form(forms.front(), page, service);
    return flow == nullptr ? "none" : flow->id;
}

TEST(FlowOfForm, TheNumberIsOnlyAHint)
{
    EXPECT_EQ(flow_of(test::own_form_2025, "https://www.facebook.com/help/contact/712876720715583"), "facebook-2025");
    EXPECT_EQ(flow_of(test::own_form_2025, "https://www.facebook.com/help/contact/510058597920541"), "facebook-2025")
        << "the number of the third-party form";
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

TEST(FlowOfForm, TheFormOf2024StillFits)
{
    EXPECT_EQ(flow_of(test::own_form_2024, "https://de-de.facebook.com/help/contact/6359191084165019", "facebook", "de"), "facebook-2025");
}

TEST(FlowForService, StartsWithTheOwnDataForm)
{
    EXPECT_EQ(flow_for_service("facebook")->id, "facebook-2025");
    EXPECT_EQ(flow_for_service("instagram")->id, "instagram-2025");
    EXPECT_EQ(flow_for_service("whatsapp"), nullptr);
    EXPECT_EQ(find_flow("nothing"), nullptr);
}

} // namespace

} // namespace demur
