#include "judged.h"

#include <gtest/gtest.h>

using namespace demur;
using namespace demur::test;

TEST(ObjectionForm, IsKnownByTitleAndFieldsInEveryLanguage)
{
    const char* const titles[] = {"Object to the use of your information for AI at Meta",
                                  "Einspruch gegen die Nutzung deiner Informationen f\xC3\xBCr KI",
                                  "Vous opposer \xC3\xA0 l\xE2\x80\x99utilisation de vos informations pour l\xE2\x80\x99IA",
                                  "Opponiti all\xE2\x80\x99uso delle tue informazioni per l\xE2\x80\x99IA",
                                  "Oposici\xC3\xB3n al uso de tu informaci\xC3\xB3n para la IA",
                                  "Bezwaar maken tegen het gebruik van je gegevens voor AI",
                                  "Sprzeciw wobec wykorzystania Twoich informacji na potrzeby AI",
                                  "Op\xC3\xB5"
                                  "e-te ao uso das tuas informa\xC3\xA7\xC3\xB5"
                                  "es pela IA"};
    for (const char* title : titles) {
        const Verdict verdict = judge_html(std::string("<h2>") + title
                                           + "</h2><form><input type=email name=email><textarea></textarea><button>OK</button></form>");
        EXPECT_EQ(verdict.kind, NoticeKind::objection_form) << title << explain(verdict);
    }
}

TEST(ObjectionForm, ANewNumberDoesNotHideIt)
{
    const Verdict verdict =
        judge_html("<h1>Object to your information being used for AI at Meta</h1><div><input type=email aria-label=Email>"
                   "<div role=button>Send</div></div>",
                   Surface::page, "https://www.facebook.com/help/contact/999");
    EXPECT_EQ(verdict.kind, NoticeKind::objection_form) << explain(verdict);
}

TEST(ObjectionForm, OtherFormsAreNone)
{
    EXPECT_EQ(
        judge_html("<h2>Contact us</h2><form><input type=email name=email><textarea name=m></textarea><button>Send</button></form>").kind,
        NoticeKind::none);
    EXPECT_EQ(
        judge_html(
            "<h2>Appeal: your account has been disabled</h2><form><input type=email><textarea></textarea><button>Send</button></form>")
            .kind,
        NoticeKind::none);
    EXPECT_EQ(judge_html("<form><input type=email><input type=password><button>Log in</button></form>").kind, NoticeKind::none);
}

TEST(ThirdPartyForm, IsToldFromTheOwnDataForm)
{
    const Verdict verdict =
        judge_html("<h2>Requests about information from third parties used for AI at Meta</h2><form><input name=name>"
                   "<input type=email><textarea aria-label='Prompts you entered'></textarea><input type=file><button>Send</button></form>",
                   Surface::form, "https://www.facebook.com/help/contact/510058597920541");
    EXPECT_EQ(verdict.kind, NoticeKind::third_party_form) << explain(verdict);
}

TEST(CodeRequest, ADialogThatWantsTheCodeFromTheMail)
{
    const Verdict verdict = judge_html("<div role=dialog><h2>Enter the code</h2><p>We've sent a code to your email.</p>"
                                       "<input autocomplete=one-time-code maxlength=6 aria-label=Code><button>Next</button></div>",
                                       Surface::dialog, "https://www.facebook.com/");
    EXPECT_EQ(verdict.kind, NoticeKind::code_request) << explain(verdict);
    EXPECT_EQ(judge("Gib den Best\xC3\xA4tigungscode ein. Wir haben dir einen Code per E-Mail gesendet.", Surface::dialog).kind,
              NoticeKind::code_request);
}

TEST(CodeRequest, LogInsAndPaymentsAreNotIt)
{
    EXPECT_EQ(judge("Enter the login code for two-factor authentication. We sent a code to your phone.", Surface::dialog).kind,
              NoticeKind::none);
    EXPECT_EQ(
        judge_html("<h2>Payment</h2><form><input name=card aria-label='Card number'><input aria-label=Name><input aria-label='Expiry date'>"
                   "<input aria-label='Security code' maxlength=4><button>Pay</button></form>")
            .kind,
        NoticeKind::none);
}
