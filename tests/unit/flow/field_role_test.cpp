#include "forms.h"

namespace demur {

namespace {

using test::form_of;
using test::roles_of;
using enum FieldRole;

FieldRole role_of(const std::string& control, const std::string& language = "en")
{
    return form_of("<form><h2>Anything</h2>" + control + "<button type=submit>OK</button></form>", language).fields.at(0).role;
}

TEST(FieldRole, AutocompleteIsThePagesOwnWord)
{
    EXPECT_EQ(role_of("<input autocomplete='given-name' name=x1>"), first_name);
    EXPECT_EQ(role_of("<input autocomplete='section-a shipping family-name' name=x1>"), last_name);
    EXPECT_EQ(role_of("<input autocomplete='one-time-code' name=x1>"), code);
    EXPECT_EQ(role_of("<input autocomplete='cc-name' name=name>"), unknown);
    EXPECT_EQ(role_of("<input autocomplete='off' name=email>"), email);
}

TEST(FieldRole, IdentifiersAreTakenApart)
{
    EXPECT_EQ(role_of("<input name='shippingAddress.firstName'>"), first_name);
    EXPECT_EQ(role_of("<input name=txtLastName2>"), last_name);
    EXPECT_EQ(role_of("<input name=contactemail1>"), email);
    EXPECT_EQ(role_of("<input name=companyName>"), unknown);
    EXPECT_EQ(role_of("<input name=user_name>"), username);
}

TEST(FieldRole, LongerPhrasesSayMore)
{
    EXPECT_EQ(role_of("<label>User name <input name=q></label>"), username);
    EXPECT_EQ(role_of("<label>Company name <input name=q></label>"), unknown);
    EXPECT_EQ(role_of("<label>Name on card <input name=q></label>"), unknown);
    EXPECT_EQ(role_of("<label>Name of the item you bought <input name=q></label>"), unknown);
    EXPECT_EQ(role_of("<label>Postal code <input name=q></label>"), unknown);
}

struct Words {
    const char* language;
    const char* label;
    FieldRole role;
    const char* control;
};

class RoleByWords : public ::testing::TestWithParam<Words> {};

TEST_P(RoleByWords, InEveryLanguage)
{
    const Words& known = GetParam();
    EXPECT_EQ(role_of("<label for=z>" + std::string(known.label) + "</label>" + known.control, known.language), known.role) << known.label;
}

constexpr const char* line = "<input id=z type=text name=a9f3>";
constexpr const char* area = "<textarea id=z name=a9f3></textarea>";
INSTANTIATE_TEST_SUITE_P(Labels, RoleByWords,
                         ::testing::Values(Words{"de", "E-Mail-Adresse", email, line}, Words{"fr", "Adresse électronique", email, line},
                                           Words{"es", "Correo electrónico", email, line}, Words{"pl", "Adres e-mail", email, line},
                                           Words{"de", "Vorname", first_name, line}, Words{"fr", "Prénom", first_name, line},
                                           Words{"nl", "Achternaam", last_name, line}, Words{"pl", "Imię i nazwisko", name, line},
                                           Words{"it", "Nome e cognome", name, line}, Words{"pt", "Nome completo", name, line},
                                           Words{"nl", "Telefoonnummer", phone, line}, Words{"it", "Paese di residenza", country, line},
                                           Words{"it", "Spiegaci che impatto ha su di te questo trattamento dei dati", reason, area},
                                           Words{"pt", "Diga-nos como esse processamento afeta você", reason, area},
                                           Words{"de", "Bitte teile uns mit, wie sich diese Verarbeitung auf dich auswirkt", reason, area},
                                           Words{"fr", "Informations supplémentaires", details, area},
                                           Words{"es", "Información adicional", details, area},
                                           Words{"pl", "Dodatkowe informacje", details, area},
                                           Words{"de", "Eingegebene Prompts", prompts, area},
                                           Words{"es", "Código de verificación", code, line}, Words{"de", "Postleitzahl", unknown, line}));

TEST(FieldRole, ALabelInAnotherLanguageThanThePageStillCounts)
{
    EXPECT_EQ(role_of("<label>Vorname <input name=q></label>", "pt"), first_name);
}

TEST(FieldRole, TwoHalvesOfAName)
{
    const auto german = form_of(
        "<form><h2>x</h2><label>Vorname <input name=a1></label><label>Name <input name=a2></label><button>OK</button></form>", "de");
    EXPECT_EQ(german.fields.at(0).role, first_name);
    EXPECT_EQ(german.fields.at(1).role, last_name);
    const auto italian = form_of(
        "<form><h2>x</h2><label>Nome <input name=a1></label><label>Cognome <input name=a2></label><button>OK</button></form>", "it");
    EXPECT_EQ(italian.fields.at(0).role, first_name);
    EXPECT_EQ(italian.fields.at(1).role, last_name);
}

TEST(FieldRole, EitherOrIsReadByWhatStandsThere)
{
    EXPECT_EQ(role_of("<label>Email or phone number <input name=email></label>"), email);
}

TEST(FieldRole, NoOthersAreGuessed)
{
    EXPECT_EQ(role_of("<input type=password name=name>"), unknown);
    EXPECT_EQ(role_of("<input type=checkbox name=email_updates>"), unknown);
    EXPECT_EQ(role_of("<input type=text name=a9f3>"), unknown);
    EXPECT_EQ(role_of("<select name=gender><option>a<option>b</select>"), unknown);
}

TEST(FieldRole, DivBuiltControls)
{
    const auto form = form_of(R"(<div><h2>Object to your information being used for AI at Meta</h2>
        <div role=combobox aria-label="Country of residence"></div>
        <div role=textbox aria-label="Email address" contenteditable=true></div>
        <div role=textbox aria-multiline=true aria-label="Tell us how this processing impacts you"></div>
        <div role=button>Submit</div></div>)");
    ASSERT_GE(form.fields.size(), 3U);
    EXPECT_EQ(form.fields[0].role, country);
    EXPECT_EQ(form.fields[1].role, email);
    EXPECT_EQ(form.fields[2].role, reason);
    EXPECT_EQ(form.kind, FormKind::objection_form);
}

TEST(FieldRole, TheThreeFormsOfMeta)
{
    EXPECT_EQ(roles_of(form_of(test::own_form_2025)), (std::vector{email, reason, submit}));
    EXPECT_EQ(roles_of(form_of(test::own_form_2024, "de")), (std::vector{country, email, reason, details, submit}));
    EXPECT_EQ(roles_of(form_of(test::third_party_form)),
              (std::vector{choice, country, first_name, last_name, email, prompts, evidence, details, submit}));
}

TEST(FieldRole, AnUntoldTextAreaOfAnObjectionIsTheReason)
{
    const auto form = form_of(
        R"(<form><h2>Pošaljite prigovor: object AI</h2><input type=email name=a><textarea name=b1></textarea><textarea name=b2></textarea><button>Pošalji</button></form>)",
        "hr");
    EXPECT_EQ(roles_of(form), (std::vector{email, reason, details, submit}));
}

TEST(FieldRole, CarriesWhatThePageSays)
{
    const auto form = form_of(
        R"(<form><h2>x</h2><input type=email name=e required maxlength=80 minlength=5 data-demur-ref=7 data-demur-filled><button>OK</button></form>)");
    const FormField& field = form.fields.at(0);
    EXPECT_TRUE(field.required);
    EXPECT_EQ(field.max_length, 80);
    EXPECT_EQ(field.min_length, 5);
    EXPECT_EQ(field.prefilled, true);
    EXPECT_EQ(field.ref, "7");
}

} // namespace

} // namespace demur
