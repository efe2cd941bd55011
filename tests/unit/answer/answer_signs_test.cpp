#include "answer/answer_signs.h"

#include <gtest/gtest.h>

namespace demur {
namespace {

bool says(const char* text)
{
    return says_longer_term(read_text(text, {{}, Surface::email}));
}

TEST(AnswerSigns, ALongerTermIsKnownInManyLanguages)
{
    for (const char* text : {
             "Because of its complexity, we need two further months to answer your request.",
             "Wegen der Komplexität verlängern wir die Frist um zwei weitere Monate.",
             "Nous devons prolonger ce délai de deux mois.",
             "Debido a la complejidad, ampliamos el plazo otros dos meses.",
             "Data la complessità, proroghiamo il termine di due mesi.",
             "We verlengen de termijn met twee maanden.",
             "Przedłużamy termin o kolejne dwa miesiące.",
             "Prorrogamos o prazo por mais dois meses.",
             "Vi förlänger tiden med två månader.",
             "Vi forlænger fristen med to måneder.",
             "Pidennämme määräaikaa kahdella kuukaudella.",
             "Lhůtu prodlužujeme o dva měsíce.",
             "A határidőt két hónappal meghosszabbítjuk.",
             "Prelungim termenul cu două luni.",
             "Παρατείνουμε την προθεσμία κατά δύο μήνες.",
             "ご回答の期限を2か月延長します。",
             "답변 기한을 2개월 연장합니다.",
         }) {
        EXPECT_TRUE(says(text)) << text;
    }
}

TEST(AnswerSigns, OneSignAloneIsNone)
{
    for (const char* text : {
             "You joined us two months ago.",
             "We need more time to look at your request.",
             "Our complex was built in 12 months.",                 // "2 months" inside a word
             "> we need two further months, because it is complex", // what the person wrote, sent back
             "",
         }) {
        EXPECT_FALSE(says(text)) << text;
    }
    EXPECT_FALSE(says("We need more time.\n\nSomething else.\n\nYou joined us two months ago.")) << "far apart";
}

TEST(AnswerSigns, SendersAreDomainsAndWhatLiesBelowThem)
{
    EXPECT_TRUE(is_company_sender("facebookmail.com"));
    EXPECT_TRUE(is_company_sender("support.facebook.com"));
    EXPECT_FALSE(is_company_sender("notfacebook.com"));
    EXPECT_FALSE(is_company_sender("facebook.com.evil.example"));
    EXPECT_FALSE(is_company_sender(""));
}

TEST(AnswerSigns, NoCompanyAnswersForAnother)
{
    EXPECT_TRUE(is_of_another_company("mail.linkedin.com", "unknown", "facebook"));
    EXPECT_TRUE(is_of_another_company("example.org", "x", "linkedin")) << "what the text says, where the sender says nothing";
    EXPECT_FALSE(is_of_another_company("facebookmail.com", "x", "instagram")) << "the sender goes before a link to elsewhere";
    EXPECT_FALSE(is_of_another_company("whatsapp.com", "facebook", "meta"));
    EXPECT_FALSE(is_of_another_company("", "unknown", "facebook"));
    EXPECT_FALSE(is_of_another_company("linkedin.com", "linkedin", "somewhere"));
}

TEST(AnswerSigns, SpfAloneVouchesForNobodyShown)
{
    EXPECT_TRUE(is_vouched_for({"spf x.example", "dkim mail.instagram.com"}));
    EXPECT_TRUE(is_vouched_for({"dmarc support.facebook.com"}));
    EXPECT_FALSE(is_vouched_for({"spf facebookmail.com"}));
    EXPECT_FALSE(is_vouched_for({"dkim evil.example", "dkim", ""}));
}

} // namespace
} // namespace demur
