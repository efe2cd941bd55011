#include "care_fixture.h"
#include "messaging/wrong_turn.h"

using namespace demur;
using namespace demur::rpc;

namespace {

using WrongTurns = demur::rpc::test::Care;

constexpr const char* form_url = "https://www.facebook.com/help/contact/712876720715583";

struct SeenPage {
    Page page;
    Verdict verdict;
};

SeenPage see(const std::string& body, const std::string& url = form_url, const std::string& language = "en")
{
    Page page =
        read_html("<html lang=" + language + "><head><title>Facebook</title></head><body>" + body + "</body></html>", {url, Surface::page});
    Verdict verdict = classify(page);
    return {std::move(page), std::move(verdict)};
}

std::optional<WrongTurn> turn(const SeenPage& seen, bool on_the_way = true)
{
    return turn_at_dead_end(seen.page, seen.verdict, on_the_way);
}

FormView form_of(const std::string& options)
{
    const SeenPage seen = see(
        "<form><h2>Object to your information being used for AI at Meta</h2><label>Country of residence <select name=country "
        "required>"
        + options + "</select></label><label>Email address <input type=email></label><textarea></textarea><button>Submit</button></form>");
    return view_forms(seen.page).at(0);
}

} // namespace

TEST_F(WrongTurns, ALoginLeadsToAForm)
{
    EXPECT_TRUE(leads_to_form(form_url));
    EXPECT_TRUE(leads_to_form("https://www.facebook.com/login/?next=https%3A%2F%2Fwww.facebook.com%2Fhelp%2Fcontact%2F712876720715583"));
    EXPECT_FALSE(leads_to_form("https://www.facebook.com/login/"));
    EXPECT_FALSE(leads_to_form("https://www.facebook.com/%"));
    EXPECT_FALSE(leads_to_form(""));
}

TEST_F(WrongTurns, TheLoginWall)
{
    const char* asks = "<form><h2>Facebook</h2><label>E-mail <input name=email></label><label>Password <input type=password "
                       "name=pass></label><button>Log in</button></form>";
    EXPECT_EQ(turn(see(asks)), WrongTurn::login_wall);
    EXPECT_EQ(turn(see(asks), false), std::nullopt) << "any other login is none of Demur's business";
    EXPECT_EQ(turn(see("<h1>Du musst dich zuerst anmelden</h1><p>Du musst angemeldet sein, um fortzufahren.</p>", form_url, "de")),
              WrongTurn::login_wall);
    EXPECT_EQ(turn(see("<h1>Connectez-vous pour continuer</h1><p>Vous devez vous connecter pour continuer.</p>", form_url, "fr")),
              WrongTurn::login_wall);
}

TEST_F(WrongTurns, TheRegionBlock)
{
    EXPECT_EQ(turn(see("<h1>This form isn't available in your region</h1><p>It is only available in certain countries.</p>")),
              WrongTurn::region_block);
    EXPECT_EQ(
        turn(see("<h1>In deiner Region nicht verfügbar</h1><p>Dieses Formular ist in deinem Land nicht verfügbar.</p>", form_url, "de")),
        WrongTurn::region_block);
    EXPECT_EQ(turn(see("<h1>No disponible en tu región</h1><p>Este formulario no está disponible en tu país.</p>", form_url, "es")),
              WrongTurn::region_block);
    EXPECT_EQ(turn(see("<h1>This page isn't available right now</h1><p>The link you followed may be broken, or the page may have been "
                       "removed.</p>")),
              std::nullopt)
        << "a dead link is another thing";
}

TEST_F(WrongTurns, AListThatLacksTheCountry)
{
    const FormView form = form_of("<option value=''>Select</option><option value=AT>Austria</option><option value=DE>Germany</option>"
                                  "<option value=SE>Sweden</option><option value=FI>Finland</option><option value=DK>Denmark</option>"
                                  "<option value=FR>France</option>");
    EXPECT_FALSE(lacks_country(form, profile)) << "nobody's country is missing";
    profile.country = "SE";
    EXPECT_FALSE(lacks_country(form, profile));
    profile.country = "NO";
    EXPECT_TRUE(lacks_country(form, profile));
    profile.country = "us";
    EXPECT_TRUE(lacks_country(form, profile));
    EXPECT_FALSE(lacks_country(form_of("<option value=''>Select</option>"), profile)) << "filled later by the page";
    EXPECT_FALSE(lacks_country(form_of("<option>Select</option><option>Austria</option><option>Germany</option><option>Sweden</option>"
                                       "<option>Finland</option><option>France</option><option>United States</option>"),
                               profile))
        << "the names of that country are not known here";
}

TEST_F(WrongTurns, TheAccountThatIsSignedIn)
{
    profile.accounts = {{"facebook", "anna.b"}, {"facebook", "bert.c", "home"}, {"instagram", "bert.pics", "home"}};
    const ObjectionRow anna = open("facebook-2025", "anna.b");
    const ObjectionRow bert = open("facebook-2025", "bert.c");
    EXPECT_EQ(other_account(see("<p>Signed in as bert.c</p>").page, profile, anna), "bert.c");
    EXPECT_EQ(other_account(see("<p>Signed in as anna.b</p>").page, profile, anna), std::nullopt);
    EXPECT_EQ(other_account(see("<p>Object to AI at Meta</p>").page, profile, anna), std::nullopt);
    EXPECT_EQ(other_account(see("<p>Accounts: anna.b, bert.c</p>").page, profile, anna), std::nullopt) << "it names both";
    const std::string instagram = "https://help.instagram.com/contact/767264225370182";
    EXPECT_EQ(other_account(see("<p>bert.pics</p>", instagram).page, profile, bert), std::nullopt) << "covered by it";
}
