#include "forms.h"

namespace demur {

namespace {

using test::form_of;

FormKind titled(const std::string& title, const std::string& language)
{
    return form_of("<form><h2>" + title
                       + "</h2><input type=email name=a1><textarea name=a2></textarea><button type=submit>OK</button></form>",
                   language)
        .kind;
}

TEST(FormKind, TitlesInManyLanguages)
{
    EXPECT_EQ(titled("Einspruch gegen die Verwendung deiner Informationen für KI bei Meta", "de"), FormKind::objection_form);
    EXPECT_EQ(titled("Opõe-te à utilização das tuas informações pela IA na Meta", "pt"), FormKind::objection_form);
    EXPECT_EQ(titled("Contesta l’uso delle tue informazioni per l’Ia di Meta", "it"), FormKind::objection_form);
    EXPECT_EQ(titled("Gør indsigelse mod, at dine oplysninger bliver brugt til AI hos Meta.", "da"), FormKind::objection_form);
    EXPECT_EQ(titled("Pošaljite prigovor na upotrebu vaših informacija za AI tvrtke Meta", "hr"), FormKind::objection_form);
    EXPECT_EQ(titled("Object to your information being used for AI at Meta", "en"), FormKind::objection_form);
    EXPECT_EQ(titled("Sprzeciw wobec wykorzystania Twoich informacji na potrzeby AI w Meta", "pl"), FormKind::objection_form);
    EXPECT_EQ(titled("Bezwaar maken tegen het gebruik van je gegevens voor AI bij Meta", "nl"), FormKind::objection_form);
    EXPECT_EQ(titled("Oponerte al uso de tu información para la IA en Meta", "es"), FormKind::objection_form);
    EXPECT_EQ(titled("S’opposer à l’utilisation de vos informations pour l’IA de Meta", "fr"), FormKind::objection_form);
}

TEST(FormKind, ThirdParty)
{
    EXPECT_EQ(form_of(test::third_party_form).kind, FormKind::third_party_form);
    EXPECT_EQ(titled("Generative AI Data Subject Rights", "en"), FormKind::third_party_form);
    EXPECT_EQ(titled("Rechte betroffener Personen: Informationen Dritter für KI bei Meta", "de"), FormKind::third_party_form);
}

TEST(FormKind, TheGenericObjectionPageAsksAboutAi)
{
    const auto form = form_of(R"(<form><h2>Widerspruch gegen die Verarbeitung</h2>
        <fieldset><legend>Bezieht sich deine Anfrage auf KI bei Meta?</legend><label><input type=radio name=k value=y>Ja</label><label><input type=radio name=k value=n>Nein</label></fieldset>
        <label>E-Mail <input name=m></label><button type=submit>Senden</button></form>)",
                              "de");
    EXPECT_EQ(form.fields.at(0).role, FieldRole::choice);
    EXPECT_EQ(form.kind, FormKind::objection_form);
}

TEST(FormKind, AHeadingOutsideTheFormNamesIt)
{
    const auto form = form_of(R"(<h1>Object to your information being used for AI at Meta</h1><p>Text.</p>
        <form><label>Email address <input type=email></label><label>Tell us how this processing impacts you <textarea></textarea></label><button>Send</button></form>)");
    EXPECT_EQ(form.kind, FormKind::objection_form);
}

TEST(FormKind, ALoneCode)
{
    const std::string code =
        "<form><h2>Check your email</h2><label>Enter the code we sent <input name=c></label><button type=submit>Confirm</button></form>";
    EXPECT_EQ(form_of(code).kind, FormKind::code_request);
    EXPECT_EQ(form_of(code + "<form><h2>Log in</h2><input name=u><input type=password><button>Log in</button></form>").kind,
              FormKind::other)
        << "a page that asks for a password wants the code for signing in";
    EXPECT_EQ(form_of("<form><h2>Two-factor authentication</h2><label>Code from your authenticator <input "
                      "name=otp></label><button>OK</button></form>")
                  .kind,
              FormKind::other);
}

struct Plain {
    const char* what;
    const char* body;
};

class OtherForms : public ::testing::TestWithParam<Plain> {};

TEST_P(OtherForms, AreOther)
{
    for (const FormView& form : view_forms(test::page_of(GetParam().body))) {
        EXPECT_EQ(form.kind, FormKind::other) << GetParam().what;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Everyday, OtherForms,
    ::testing::Values(Plain{"login", "<form><h1>Log in to see your objection to AI</h1><input type=email name=email><input type=password "
                                     "name=pass><button>Log in</button></form>"},
                      Plain{"search", "<h1>How to object to AI at Meta</h1><form><input type=search name=q><button>Search</button></form>"},
                      Plain{"comment under an article",
                            "<h1>How to object to your information being used for AI at Meta</h1><form><h3>Leave a comment</h3><label>Your "
                            "comment <textarea name=comment></textarea></label>"
                            "<label>Name <input name=author></label><label>Email <input name=email></label><button>Post</button></form>"},
                      Plain{"comment without a title",
                            "<h1>How to object to AI at Meta</h1><form><label>Tell us why <textarea name=comment></textarea></label>"
                            "<label>Name <input name=author></label><label>Email <input name=email></label><button>Post</button></form>"},
                      Plain{"contact", "<form><h2>Contact us</h2><label>Name <input name=n></label><label>Email <input "
                                       "name=e></label><label>Message <textarea></textarea></label><button>Send</button></form>"},
                      Plain{"newsletter", "<h1>AI news: how to object</h1><form><h3>Subscribe to our AI newsletter</h3><input type=email "
                                          "name=e><button>Subscribe</button></form>"},
                      Plain{"moderation appeal", "<form><h2>Disagree with a decision</h2><label>Email <input name=e></label><label>Tell us "
                                                 "why <textarea></textarea></label><button>Send</button></form>"},
                      Plain{"checkout", "<form><h2>Checkout</h2><input autocomplete=given-name name=f><input autocomplete=cc-number "
                                        "name=n><button>Pay</button></form>"}));

} // namespace

} // namespace demur
