// What fields are for, seen from those around them and from their form's kind.
#include "flow/option_words.h"
#include "forms.h"

namespace demur {

namespace {

using test::form_of;

const std::string title = "<form><h2>Object to your information being used for AI at Meta</h2>";
const std::string email = "<label>Email <input type=email required></label>";

TEST(RolePlaces, OfTwoUntoldAreasTheRequiredOneIsTheReason)
{
    const auto form = form_of(title + email
                              + "<label>Some words <textarea></textarea></label><label>Other words <textarea required></textarea></label>"
                                "<button>Send</button></form>");
    EXPECT_EQ(form.fields.at(1).role, FieldRole::details);
    EXPECT_EQ(form.fields.at(2).role, FieldRole::reason);
}

TEST(RolePlaces, AListThatOpensLaterIsTheCountry)
{
    const auto form = form_of(title + email
                              + "<div><span id=l>Home</span><div role=combobox aria-labelledby=l></div></div>"
                                "<label>Tell us how this processing impacts you <textarea required></textarea></label>"
                                "<button>Send</button></form>");
    EXPECT_EQ(form.fields.at(1).role, FieldRole::country);
}

TEST(RolePlaces, BesideOneHalfOfANameStandsTheOther)
{
    const std::string rest =
        email + "<label>Prompts <textarea></textarea></label><label>Screenshot <input type=file></label>" + "<button>Send</button></form>";
    const std::string third = "<form><h2>Data subject rights for third-party information used for AI at Meta</h2>";
    const auto form = form_of(third + "<label>Given name <input></label><label>Clan <input></label>" + rest);
    EXPECT_EQ(form.fields.at(1).role, FieldRole::last_name);
    const auto elsewhere = form_of("<form><h2>Contact</h2><label>Given name <input></label><label>Clan <input></label>" + email
                                   + "<button>Send</button></form>");
    EXPECT_EQ(elsewhere.fields.at(1).role, FieldRole::unknown);
}

TEST(RolePlaces, AddressesAreThoseOfProfilesWhereTheKindIsKnown)
{
    const std::string fields =
        "<label>Web <input type=url></label>" + email
        + "<label>Tell us how this processing impacts you <textarea required></textarea></label><button>Send</button></form>";
    EXPECT_EQ(form_of(title + fields).fields.at(0).role, FieldRole::profile_url);
    EXPECT_EQ(form_of("<form><h2>Contact us</h2>" + fields).fields.at(0).role, FieldRole::unknown);
}

TEST(OptionWords, AYesStandsFirstAndAnswersAQuestionAboutAi)
{
    const LanguageSet english = LanguageSet::of({"en"});
    FormField field;
    field.label = "Is this about AI?";
    EXPECT_TRUE(option_says(field, {"1", "Yes, it is", {}}, "yes", english));
    EXPECT_FALSE(option_says(field, {"1", "Say yes to all", {}}, "yes", english));
    EXPECT_FALSE(option_says(field, {"1", "Ja", {}}, "yes", english)) << "another language's word";
    field.label = "Is this about ads?";
    EXPECT_FALSE(option_says(field, {"1", "Yes", {}}, "yes", english));
    EXPECT_FALSE(option_says(field, {"1", "Yes", {}}, "no such meaning", english));
}

} // namespace

} // namespace demur
