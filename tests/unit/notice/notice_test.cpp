// Sentences of our own, never seen by the lexicon's authors as wholes: the concepts must carry them.
#include "base/utf8.h"
#include "judged.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace demur;
using namespace demur::test;

namespace {

struct Sample {
    const char* language;
    Surface surface;
    const char* text;
};

} // namespace

TEST(TrainingNotice, TeasersAreFoundOnAnnouncingSurfaces)
{
    const Sample samples[] = {
        {"en", Surface::notification, "We're making AI features better for you. See how we'll use your information."},
        {"de", Surface::notification, "Neue KI-Funktionen f\xC3\xBCr dich: Erfahre, wie wir deine Informationen dabei nutzen."},
        {"fr", Surface::notification,
         "Nous am\xC3\xA9liorons nos fonctionnalit\xC3\xA9s d\xE2\x80\x99IA pour vous. D\xC3\xA9"
         "couvrez comment nous utilisons vos informations."},
        {"it", Surface::notification, "Nuove funzioni IA per te: leggi come utilizzeremo le tue informazioni."},
        {"es", Surface::notification,
         "Estamos mejorando las funciones de IA para ti. Descubre c\xC3\xB3mo usaremos tu informaci\xC3\xB3n."},
        {"nl", Surface::notification, "We verbeteren de AI-functies voor jou. Lees hoe we je gegevens gebruiken."},
        {"pl", Surface::notification, "Ulepszamy dla Ciebie funkcje AI. Przeczytaj, jak wykorzystujemy Twoje informacje."},
        {"pt", Surface::notification,
         "Novos recursos de IA para voc\xC3\xAA. Veja como vamos usar suas informa\xC3\xA7\xC3\xB5"
         "es."},
        {"da", Surface::notification, "Vi forbedrer AI-funktioner til dig. L\xC3\xA6s, hvordan vi bruger dine oplysninger."},
        {"no", Surface::notification, "Vi planlegger nye KI-funksjoner for deg. Finn ut hvordan vi bruker informasjonen din."},
        {"fi", Surface::notification, "Parannamme teko\xC3\xA4lyominaisuuksia sinulle. Lue, miten k\xC3\xA4yt\xC3\xA4mme tietojasi."},
    };
    for (const Sample& sample : samples) {
        const Verdict verdict = judge(sample.text, sample.surface);
        EXPECT_EQ(verdict.kind, NoticeKind::training_notice) << sample.text << explain(verdict);
    }
}

TEST(TrainingNotice, TheSubstanceIsFoundOnEverySurface)
{
    const Sample samples[] = {
        {"en", Surface::dialog,
         "From 3 March 2026 we will train our generative AI on the public posts you've shared, relying on legitimate "
         "interests. You may object to this use of your information at any time."},
        {"de", Surface::email,
         "Ab dem 3. M\xC3\xA4rz 2026 nutzen wir deine \xC3\xB6"
         "ffentlichen Beitr\xC3\xA4ge, um unsere KI weiterzuentwickeln. "
         "Dem kannst du jederzeit widersprechen."},
        {"fr", Surface::dialog,
         "\xC3\x80 partir du 3 mars 2026, nous utiliserons vos publications publiques pour d\xC3\xA9velopper notre IA. "
         "Vous pouvez vous opposer \xC3\xA0 cette utilisation."},
        {"it", Surface::banner,
         "Dal 3 marzo 2026 useremo i tuoi post pubblici per addestrare la nostra intelligenza artificiale. Hai il diritto di opporti."},
        {"es", Surface::email,
         "A partir del 3 de marzo de 2026 usaremos tus publicaciones p\xC3\xBA"
         "blicas para desarrollar nuestra IA. "
         "Puedes oponerte a este uso."},
        {"nl", Surface::dialog,
         "Vanaf 3 maart 2026 gebruiken we je openbare berichten om onze AI te trainen. Je kunt hiertegen bezwaar maken."},
        {"pl", Surface::email,
         "Od 3 marca 2026 b\xC4\x99"
         "dziemy wykorzystywa\xC4\x87 Twoje publiczne posty do rozwijania naszej AI. "
         "Mo\xC5\xBC"
         "esz wnie\xC5\x9B\xC4\x87 sprzeciw."},
        {"pt", Surface::dialog,
         "A partir de 3 de mar\xC3\xA7o de 2026 usaremos as suas publica\xC3\xA7\xC3\xB5"
         "es p\xC3\xBA"
         "blicas para "
         "treinar a nossa IA. Pode opor-se a esta utiliza\xC3\xA7\xC3\xA3o."},
    };
    for (const Sample& sample : samples) {
        const Verdict verdict = judge(sample.text, sample.surface);
        EXPECT_EQ(verdict.kind, NoticeKind::training_notice) << sample.text << explain(verdict);
        EXPECT_EQ(verdict.language, sample.language) << sample.text;
        EXPECT_EQ(verdict.effective_date, "2026-03-03") << sample.text;
    }
}

TEST(TrainingNotice, EveryVerdictCarriesItsEvidence)
{
    const Verdict verdict = judge("We will use your public posts to improve AI at Meta.", Surface::dialog);
    ASSERT_FALSE(verdict.because.empty());
    std::int64_t sum = 0;
    for (const Because& reason : verdict.because) {
        sum += reason.weight;
        EXPECT_FALSE(reason.what.empty());
        EXPECT_LE(reason.words.size(), 120U);
    }
    EXPECT_EQ(verdict.score, std::min<std::int64_t>(sum, 100));
    EXPECT_EQ(verdict.because[0].block, 0);
}

TEST(TrainingNotice, TheObjectionLinkComesFirst)
{
    const Verdict verdict =
        judge_html("<div lang=de><h2>KI bei Meta</h2><p>Wir verbessern KI bei Meta mit deinen Informationen. Details stehen in der "
                   "<a href='/privacy/policy'>Datenschutzrichtlinie</a> und im <a href='/privacy/genai'>Privacy Center</a>. Du kannst "
                   "<a href='/help/contact/712876720715583'>widersprechen</a>.</p></div>",
                   Surface::dialog, "https://www.facebook.com/");
    EXPECT_EQ(verdict.kind, NoticeKind::training_notice) << explain(verdict);
    EXPECT_EQ(verdict.service, "facebook");
    ASSERT_EQ(verdict.links.size(), 3U);
    EXPECT_EQ(verdict.links[0].leads_to, "objection_form");
    EXPECT_EQ(verdict.links[0].href, "https://www.facebook.com/help/contact/712876720715583");
    EXPECT_GT(verdict.links[0].words_before, 10);
    EXPECT_EQ(verdict.links[1].leads_to, "privacy_centre");
    EXPECT_EQ(verdict.links[2].leads_to, "policy");
}

TEST(AiAdsNotice, IsToldApart)
{
    for (const char* text : {"Learn how we'll use your information in new ways to personalise what you see.",
                             "Soon we will use your conversations with AI to personalise the ads and posts you see.",
                             "Bald nutzen wir deine Unterhaltungen mit KIs, um Anzeigen und Inhalte zu personalisieren."}) {
        const Verdict verdict = judge(text, Surface::notification);
        EXPECT_EQ(verdict.kind, NoticeKind::ai_ads_notice) << text << explain(verdict);
    }
}

TEST(AiAdsNotice, WhatIsAskedOfTheAiIsDataNotAProduct)
{
    for (const char* text : {"From 16 December what you ask Meta AI will help us personalise the posts and ads you see.",
                             "The questions you put to our AI will soon help us choose which ads to show you.",
                             "We'll tailor ads and posts to you based on what you say to Meta AI.",
                             "What you tell AI at Meta will soon shape the ads you see.",
                             "We're starting to use the things you talk about with our AI assistants to suggest adverts that fit you.",
                             "Was du Meta AI fragst, hilft uns k\xC3\xBCnftig, dir passendere Werbung zu zeigen.",
                             "Wir passen Anzeigen und Beitr\xC3\xA4ge bald daran an, wor\xC3\xBC"
                             "ber du mit Meta AI sprichst.",
                             "Demn\xC3\xA4"
                             "chst nutzen wir, was du unserer KI schreibst, um Werbung f\xC3\xBCr dich auszuw\xC3\xA4hlen.",
                             "Deine Fragen an Meta AI nutzen wir bald, um Beitr\xC3\xA4ge f\xC3\xBCr dich zu personalisieren.",
                             "Nous utiliserons ce que vous demandez \xC3\xA0 Meta AI pour personnaliser les publicit\xC3\xA9s.",
                             "Useremo ci\xC3\xB2 che chiedi a Meta AI per personalizzare gli annunci.",
                             "Usaremos lo que le preguntas a Meta AI para personalizar los anuncios.",
                             "We gebruiken wat je aan Meta AI vraagt om advertenties te personaliseren.",
                             "B\xC4\x99"
                             "dziemy wykorzystywa\xC4\x87 to, o co pytasz Meta AI, aby personalizowa\xC4\x87 reklamy.",
                             "Usaremos o que voc\xC3\xAA pergunta \xC3\xA0 Meta AI para personalizar os an\xC3\xBAncios."}) {
        const Verdict verdict = judge(text, Surface::dialog);
        EXPECT_EQ(verdict.kind, NoticeKind::ai_ads_notice) << text << explain(verdict);
    }
}

TEST(AiAdsNotice, PraiseOfAProductIsNone)
{
    for (const char* text : {"Ask Meta AI anything: get personalised tips, create images and find answers.",
                             "Chat with Meta AI to get personalised recommendations. Messages are generated by AI.",
                             "Frag Meta AI alles, was du wissen willst, und erhalte individuelle Empfehlungen.",
                             "We use your activity to personalise the ads you see. Manage your ad preferences.",
                             "Mit Meta AI erstellst du Bilder. Was du \xC3\xBC"
                             "ber KI wissen solltest, steht im Hilfebereich."}) {
        const Verdict verdict = judge(text, Surface::dialog);
        EXPECT_EQ(verdict.kind, NoticeKind::none) << text << explain(verdict);
    }
}

TEST(None, PagesThatExplainAiToAnybody)
{
    const Sample samples[] = {
        {"en", Surface::page,
         "AI at Meta: how models learn. Models learn from public posts, licensed texts and the open web. People in some regions can object "
         "to the use of information they have shared. Your right to object."},
        {"en", Surface::page,
         "Generative AI at Meta. Our models find patterns in text. You have the right to object. Submit an objection."},
        {"de", Surface::page,
         "KI bei Meta: Woraus Modelle lernen. Unsere Modelle lernen aus \xC3\xB6"
         "ffentlichen Beitr\xC3\xA4gen. Je nach Wohnort kannst du widersprechen. Dein Widerspruchsrecht."},
    };
    for (const Sample& sample : samples) {
        const Verdict verdict = judge(sample.text, sample.surface, "https://www.facebook.com/privacy/genai/");
        EXPECT_EQ(verdict.kind, NoticeKind::none) << sample.text << explain(verdict);
    }
}

TEST(TrainingNotice, IsFoundInsideAPageOfThePrivacyCentre)
{
    for (const char* banner :
         {"<p>Soon we will use your public posts to develop AI at Meta.</p><p>You have the right to object to this.</p>",
          "<p>Bald nutzen wir deine \xC3\xB6"
          "ffentlichen Beitr\xC3\xA4ge, um KI bei Meta zu verbessern.</p><p>Du kannst widersprechen.</p>"}) {
        const Verdict verdict = judge_html(std::string("<nav>Privacy topics</nav><h1>Privacy Centre</h1>") + banner + "<h2>Sharing</h2>",
                                           Surface::page, "https://www.facebook.com/privacy/center/");
        EXPECT_EQ(verdict.kind, NoticeKind::training_notice) << banner << explain(verdict);
    }
}

TEST(None, ReportersFriendsAndOtherMattersStaySilent)
{
    const Sample samples[] = {
        {"en", Surface::unknown,
         "Meta announced on Monday that it will train its AI on users' public posts, according to a spokesperson. Here's how to opt out."},
        {"de", Surface::unknown,
         "Laut Meta werden die Beitr\xC3\xA4ge der Nutzer bald zum KI-Training verwendet. So widersprechen Betroffene."},
        {"fr", Surface::unknown,
         "Selon la CNIL, Meta utilisera les publications de ses utilisateurs pour entra\xC3\xAEner son IA. Voici comment s\xE2\x80\x99y "
         "opposer."},
        {"it", Surface::page, "Meta ha annunciato che user\xC3\xA0 i post degli utenti per addestrare l\xE2\x80\x99IA: ecco come opporsi."},
        {"es", Surface::page,
         "Meta anunci\xC3\xB3 que usar\xC3\xA1 las publicaciones de sus usuarios para entrenar su IA. C\xC3\xB3mo evitarlo, paso a paso."},
        {"nl", Surface::unknown,
         "Volgens de toezichthouder gaat Meta de berichten van gebruikers gebruiken om AI te trainen. Zo maak je bezwaar."},
        {"pl", Surface::unknown,
         "Meta zacznie trenowa\xC4\x87 AI na postach u\xC5\xBCytkownik\xC3\xB3w, poinformowa\xC5\x82 rzecznik. Oto jak si\xC4\x99 "
         "sprzeciwi\xC4\x87."},
        {"pt", Surface::unknown,
         "A Meta anunciou que vai treinar sua IA com posts dos usu\xC3\xA1rios. Saiba como impedir, passo a passo."},
        {"en", Surface::user_post, "I hereby object to Meta using my photos to train AI. Copy and paste this!"},
        {"de", Surface::unknown, "Hiermit widerspreche ich der Nutzung meiner Bilder durch Meta AI. Bitte kopieren und teilen!"},
        {"en", Surface::dialog, "We use cookies to improve content on our products and to show you relevant ads."},
        {"en", Surface::dialog,
         "Subscribe to use our products without ads, or continue for free with ads personalised with your information."},
        {"en", Surface::email, "We're updating our privacy policy. It explains what information we collect and who we share it with."},
        {"de", Surface::email, "Dein Konto wurde gesperrt. Du kannst innerhalb von 180 Tagen Einspruch einlegen."},
        {"en", Surface::dialog, "Ask Meta AI anything: create images and get answers. Messages are generated by AI."},
        {"en", Surface::notification, "Anna commented on your photo."},
    };
    for (const Sample& sample : samples) {
        const Verdict verdict = judge(sample.text, sample.surface);
        EXPECT_EQ(verdict.kind, NoticeKind::none) << sample.text << explain(verdict);
        EXPECT_LT(verdict.score, 50) << sample.text;
    }
}

TEST(None, AnArticleThatQuotesTheNoticeIsNone)
{
    const char* notice =
        "We will use your public posts and comments to develop and improve AI at Meta on the basis of legitimate interests. "
        "You have the right to object.";
    EXPECT_EQ(judge(notice, Surface::dialog).kind, NoticeKind::training_notice);
    EXPECT_EQ(judge(notice, Surface::article).kind, NoticeKind::none);
    EXPECT_EQ(judge(notice, Surface::user_post).kind, NoticeKind::none);
    const std::string quoted =
        std::string("<p>Meta said this week that users will see a message:</p><blockquote>") + notice + "</blockquote>";
    EXPECT_EQ(judge_html(quoted, Surface::page, "https://news.example/").kind, NoticeKind::none);
}

TEST(None, AnEmptyPageIsNone)
{
    const Verdict verdict = judge("");
    EXPECT_EQ(verdict.kind, NoticeKind::none);
    EXPECT_EQ(verdict.score, 0);
    EXPECT_EQ(verdict.language, "und");
    EXPECT_EQ(verdict.service, "unknown");
}

TEST(Verdict, IsTheSameEveryTime)
{
    const char* text = "Wir verbessern KI bei Meta. Du kannst widersprechen.";
    EXPECT_EQ(explain(judge(text)), explain(judge(text)));
}

// Found by fuzzing: an address was cut within a letter.
TEST(Verdict, NamesLongAddressesInWholeLetters)
{
    std::string href = "https://www.facebook.com/help/contact/712876720715583?x=";
    for (int i = 0; i < 60; ++i) {
        href += "\u00FC";
    }
    for (const char* more : {"", "y"}) {
        const Verdict verdict = judge_html("<p>AI at Meta</p><a href=\"" + href + more + "\">x</a>", Surface::dialog,
                                           "https://www.facebook.com/privacy/genai?" + std::string(more) + href);
        ASSERT_FALSE(verdict.because.empty());
        for (const Because& because : verdict.because) {
            EXPECT_TRUE(valid_utf8(because.words)) << because.what;
        }
    }
}
