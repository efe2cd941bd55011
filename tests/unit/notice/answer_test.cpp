#include "judged.h"

#include <gtest/gtest.h>

using namespace demur;
using namespace demur::test;

TEST(Confirmation, IsFoundInEveryLanguage)
{
    for (const char* text :
         {"Thanks for your request. We've received your objection and will no longer use your information for AI at Meta.",
          "Wir haben deinen Widerspruch erhalten und werden ihn ber\xC3\xBC"
          "cksichtigen: deine Informationen werden nicht mehr f\xC3\xBCr KI bei Meta verwendet.",
          "Nous avons re\xC3\xA7u votre demande et respecterons votre opposition concernant l\xE2\x80\x99IA.",
          "Abbiamo ricevuto la tua richiesta: rispetteremo la tua opposizione per l\xE2\x80\x99IA.",
          "Hemos recibido tu solicitud y aceptaremos tu oposici\xC3\xB3n al uso para la IA.",
          "We hebben je verzoek ontvangen en zullen je bezwaar tegen AI honoreren.",
          "Tw\xC3\xB3j sprzeciw zosta\xC5\x82 uwzgl\xC4\x99"
          "dniony w odniesieniu do AI.",
          "Recebemos o teu pedido: a tua oposi\xC3\xA7\xC3\xA3o foi aceite para a IA."}) {
        const Verdict verdict = judge(text, Surface::email);
        EXPECT_EQ(verdict.kind, NoticeKind::confirmation) << text << explain(verdict);
    }
}

// The answer to the third-party form speaks of a request and not of an objection.
TEST(Confirmation, AnswersARequestAboutThirdPartiesToo)
{
    for (const char* text :
         {"Thank you for contacting us. We have received your request about your personal information from third parties. It will be "
          "applied to the development and improvement of AI at Meta from now on.",
          "Danke. Wir haben deine Anfrage zu deinen personenbezogenen Informationen von Dritten erhalten. Sie wird ab jetzt auf die "
          "Entwicklung und Verbesserung von KI bei Meta angewendet."}) {
        for (const Surface surface : {Surface::page, Surface::dialog}) {
            const Verdict verdict = judge(text, surface, "https://www.facebook.com/help/contact/510058597920541");
            EXPECT_EQ(verdict.kind, NoticeKind::confirmation) << text << explain(verdict);
        }
    }
}

TEST(Confirmation, ThePromiseInANoticeIsNone)
{
    const Verdict verdict =
        judge("We use your posts to improve AI. If you object, we will honour your objection and send you an email.", Surface::dialog);
    EXPECT_EQ(verdict.kind, NoticeKind::training_notice) << explain(verdict);
}

TEST(Confirmation, OtherServicesAnswersAreNotOurs)
{
    EXPECT_EQ(judge("LinkedIn: we have received your request and your objection has been accepted.", Surface::email).kind,
              NoticeKind::none);
}

TEST(Rejection, IsNotMistakenForAConfirmation)
{
    for (const char* text : {"We were unable to process your objection to the use of your information for AI at Meta.",
                             "Dein Widerspruch gegen KI bei Meta wurde abgelehnt.",
                             "Votre demande d\xE2\x80\x99opposition a \xC3\xA9t\xC3\xA9 refus\xC3\xA9"
                             "e."}) {
        const Verdict verdict = judge(text, Surface::email);
        EXPECT_EQ(verdict.kind, NoticeKind::rejection) << text << explain(verdict);
    }
}

TEST(DeadEnd, LoginWallRegionBlockAndBrokenLink)
{
    const std::string url = "https://www.facebook.com/help/contact/712876720715583";
    for (const char* text :
         {"You must log in to continue.", "This form isn't available in your region.", "This content isn't available right now.",
          "Du musst dich anmelden, um fortzufahren.", "Diese Seite ist leider nicht verf\xC3\xBCgbar."}) {
        const Verdict verdict = judge(text, Surface::page, url);
        EXPECT_EQ(verdict.kind, NoticeKind::dead_end) << text << explain(verdict);
    }
    EXPECT_EQ(judge("Sign in to continue.", Surface::page, "https://shop.example/").kind, NoticeKind::none);
}
