// Kind and roles where pages make it hard: wrong languages, traps, pages of a form, fields of scripts.
#include "forms.h"

namespace demur {

namespace {

using test::form_of;
using test::roles_of;
using enum FieldRole;

const std::string german_title = "<h2>Widerspruch gegen die Verwendung deiner Informationen für KI bei Meta</h2>";

FormField field_of(const std::string& control, const std::string& language = "en")
{
    return form_of("<form><h2>Anything</h2>" + control + "<button type=submit>OK</button></form>", language).fields.at(0);
}

TEST(FormMatcher, EnglishLabelsOnAPageInAnotherLanguage)
{
    for (const char* language : {"de", "fr", "nl", "it", "", "xx"}) {
        const FormView form = form_of("<form><h2>x</h2><label>First name <input name=a1></label><label>Last name <input name=a2></label>"
                                      "<label>Country of residence <input name=a3></label><button>OK</button></form>",
                                      language);
        EXPECT_EQ(roles_of(form), (std::vector{first_name, last_name, country, submit})) << language;
    }
}

TEST(FormMatcher, AFormInAnotherLanguageThanThePageSays)
{
    const FormView form =
        form_of("<form>" + german_title
                    + "<label>Vorname <input name=a1></label><label>Name <input name=a2></label>"
                      "<label>E-Mail-Adresse <input name=a3></label><textarea name=a4></textarea><button>Senden</button></form>",
                "it");
    EXPECT_EQ(form.kind, FormKind::objection_form);
    EXPECT_EQ(roles_of(form), (std::vector{first_name, last_name, email, reason, submit}));
}

TEST(FormMatcher, AskedToBeLeftEmptyInManyLanguages)
{
    for (const auto& [language, label] : {std::pair{"en", "Leave this field empty"},
                                          {"de", "Bitte dieses Feld leer lassen"},
                                          {"fr", "Ne pas remplir ce champ"},
                                          {"es", "Deja este campo vacío"},
                                          {"pl", "Pozostaw to pole puste"},
                                          {"it", "Non compilare questo campo"},
                                          {"fi", "Jätä tämä kenttä tyhjäksi"},
                                          {"el", "Αφήστε αυτό το πεδίο κενό"},
                                          {"ja", "この欄には何も入力しないでください"},
                                          {"uk", "Не заповнюйте це поле"},
                                          {"sv", "Lämna det här fältet tomt"}}) {
        const FormField field = field_of("<label>" + std::string(label) + " <input type=email name=email></label>", language);
        EXPECT_TRUE(field.hidden) << label;
    }
    EXPECT_FALSE(field_of("<label>Email <input type=email name=email required></label>").hidden);
}

TEST(FormMatcher, TrapsByTheirNamesAndByWhatIsToldToMachines)
{
    EXPECT_TRUE(field_of("<label>Email <input name=email_honeypot></label>").hidden);
    EXPECT_TRUE(field_of("<label>Email <input name=email tabindex=-1 autocomplete=off></label>").hidden);
    EXPECT_FALSE(field_of("<label>Email <input name=email autocomplete=off></label>").hidden);
    EXPECT_FALSE(field_of("<label>Email <input name=email tabindex=-1></label>").hidden);
    EXPECT_TRUE(field_of("<div aria-hidden=true><label>Email <input name=email></label></div>").hidden);
    EXPECT_TRUE(field_of("<style>.q7{position:absolute;top:-9999px}</style><label class=q7>Email <input name=email></label>").hidden);
    EXPECT_EQ(field_of("<label>Email <input name=email data-demur-hidden=covered></label>").hidden, "covered");
}

TEST(FormMatcher, ALabelThatItsNameContradictsIsNothingSure)
{
    EXPECT_EQ(field_of("<label>Email <input name=website></label>").role, unknown);
    EXPECT_EQ(field_of("<label>Email <input type=email name=website></label>").role, email) << "its type says so, too";
}

TEST(FormMatcher, AFormThatHasNoFormElementAndNoHeading)
{
    const FormView form = form_of("<div><div><b>Object to your information being used for AI at Meta</b></div><p>You can object.</p>"
                                  "<label>Email address <input></label><label>Tell us how this affects you <textarea></textarea></label>"
                                  "<div role=button>Send</div></div>");
    EXPECT_EQ(form.title, "Object to your information being used for AI at Meta");
    EXPECT_EQ(form.kind, FormKind::objection_form);
    EXPECT_EQ(roles_of(form), (std::vector{email, reason, submit}));
    EXPECT_TRUE(view_forms(test::page_of("<div><p>What is on your mind?</p><input aria-label=Title><textarea aria-label=Post></textarea>"
                                         "<div role=button>Post</div></div>"))
                    .empty())
        << "nothing names it, and it is nothing known";
}

TEST(FormMatcher, ADialogNamedByItsLabel)
{
    const FormView form = form_of("<div role=dialog aria-label='Object to your information being used for AI at Meta'>"
                                  "<div role=textbox contenteditable aria-label='Email address'></div><div role=button>Send</div></div>");
    EXPECT_EQ(form.kind, FormKind::objection_form);
    EXPECT_EQ(form.fields.at(0).role, email);
}

TEST(FormMatcher, OnePageOfSeveral)
{
    for (const auto& [language, words] : {std::pair{"en", "Next"}, {"de", "Weiter"}, {"fr", "Suivant"}, {"pl", "Dalej"}, {"ja", "次へ"}}) {
        const FormView form = form_of(
            "<div>" + german_title + "<p>1 / 3</p><label>Land <select><option>Bitte wählen</option></select></label><div role=button>"
                + words + "</div></div>",
            language);
        EXPECT_EQ(form.kind, FormKind::objection_form) << language;
        EXPECT_EQ(form.fields.back().role, submit) << words;
    }
}

TEST(FormMatcher, TheLastButtonSendsWhereNoneSaysSo)
{
    const FormView form = form_of("<div><h2>Check your email</h2><label>Enter the code we sent <input></label><div role=button>Abc</div>"
                                  "<div role=button>Xyz</div></div>");
    EXPECT_EQ(form.fields.at(1).role, unknown);
    EXPECT_EQ(form.fields.at(2).role, submit);
}

TEST(FormMatcher, ACodeDigitByDigit)
{
    std::string digits;
    for (int i = 0; i < 6; ++i) {
        digits += "<input maxlength=1 inputmode=numeric aria-label='Digit " + std::to_string(i + 1) + "'>";
    }
    const FormView form = form_of("<form><h2>Check your email</h2>" + digits + "<button>Confirm</button></form>");
    EXPECT_EQ(form.kind, FormKind::code_request);
    EXPECT_EQ(form.fields.at(5).role, code);
    EXPECT_EQ(form_of("<form><h2>Middle initials</h2><input maxlength=1><input maxlength=1><button>OK</button></form>").kind,
              FormKind::other);
}

TEST(FormMatcher, ABoxThatIsTheObjection)
{
    const FormView form =
        form_of("<form><h2>Your choices</h2><label><input type=checkbox name=o> I object to the use of my information for "
                "AI at Meta</label><label>Email <input type=email></label><button>Save</button></form>");
    EXPECT_EQ(form.fields.at(0).role, choice);
    EXPECT_EQ(form.kind, FormKind::objection_form);
    EXPECT_EQ(
        field_of(
            "<label><input type=checkbox> I declare that what I have written here is true and that I have the right to write it</label>")
            .role,
        declaration);
    EXPECT_EQ(field_of("<label><input type=checkbox> Send me news about AI</label>").role, unknown);
}

TEST(FormMatcher, UntoldAreasOfTheThirdPartyForm)
{
    const FormView form = form_of("<form><h2>Data subject rights for third-party information used for AI at Meta</h2>"
                                  "<label>Email <input type=email></label><textarea name=a1></textarea>"
                                  "<label>Screenshot <input type=file></label><textarea name=a2></textarea><button>Send</button></form>");
    EXPECT_EQ(roles_of(form), (std::vector{email, prompts, evidence, details, submit}));
}

TEST(FormMatcher, FeedbackOnAnAnswerIsNoObjection)
{
    EXPECT_EQ(form_of("<form><h2>Was this answer of the assistant useful?</h2><label>Prompts you entered <textarea></textarea></label>"
                      "<label>Screenshot <input type=file></label><button>Send</button></form>")
                  .kind,
              FormKind::other);
}

TEST(FormMatcher, AnAreaForSomethingElseIsNotTheReason)
{
    const FormView form =
        form_of("<form>" + german_title
                    + "<label>E-Mail <input type=email></label>"
                      "<label>Vollständiger Name <textarea></textarea></label><textarea></textarea><button>Senden</button></form>",
                "de");
    EXPECT_EQ(roles_of(form), (std::vector{email, unknown, reason, submit}));
}

TEST(FormMatcher, CountriesInTheLanguagesOfTheLexicon)
{
    const FormView form = form_of("<form><h2>x</h2><div role=combobox aria-label=q aria-controls=l></div><div role=listbox id=l>"
                                  "<div role=option>Itävalta</div><div role=option>Belgia</div><div role=option>Tanska</div>"
                                  "<div role=option>Ranska</div><div role=option>Saksa</div></div><button>OK</button></form>",
                                  "fi");
    EXPECT_EQ(form.fields.at(0).role, country);
}

TEST(FormMatcher, AControlsOwnLanguageCounts)
{
    EXPECT_EQ(field_of("<div lang=hu><label>Vezetéknév <input name=a1></label></div>", "en").role, last_name);
}

} // namespace

} // namespace demur
