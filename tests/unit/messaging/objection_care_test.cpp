#include "care_fixture.h"

using namespace demur;
using namespace demur::rpc;
using demur::rpc::test::Care;

TEST_F(Care, OpensPreparedInThePagesLanguage)
{
    const ObjectionRow german = open("facebook-2025", "anna", "de");
    EXPECT_EQ(german.status, "prepared");
    EXPECT_EQ(german.language, "de");
    EXPECT_GE(german.reason.size(), 100U);
    profile.language = "fr";
    EXPECT_EQ(open("facebook-2025", "bert", "und").language, "fr");
    EXPECT_EQ(open("facebook-2025", "carl", "xx").language, "fr");
    profile.language.reset();
    EXPECT_EQ(open("facebook-2025", "dora", "").language, "en");
}

TEST_F(Care, KeepsThePersonsOwnWords)
{
    profile.reason = "Because I say so.";
    ObjectionRow row = open("facebook-2025");
    EXPECT_EQ(row.reason, "Because I say so.");
    compose(row, "de", "AT");
    EXPECT_EQ(row.reason, "Because I say so.");
}

TEST_F(Care, ThirdPartyWaitsForEvidence)
{
    const ObjectionRow row = open("third-party-2025");
    EXPECT_EQ(row.status, "needs_user");
    EXPECT_EQ(row.next, "attach_evidence");
    EXPECT_EQ(view_of(journal, row, profile, row.opened).missing, "evidence");
}

TEST_F(Care, StatusNeverGoesBackwards)
{
    ObjectionRow row = open("facebook-2025");
    EXPECT_TRUE(advance(journal, row, ObjectionStatus::submitted));
    const std::optional<std::int64_t> sent = row.submitted;
    EXPECT_TRUE(sent.has_value());
    EXPECT_FALSE(advance(journal, row, ObjectionStatus::filled));
    EXPECT_TRUE(advance(journal, row, ObjectionStatus::needs_user, NextStep::enter_code));
    EXPECT_FALSE(advance(journal, row, ObjectionStatus::filled)) << "it was sent already";
    EXPECT_EQ(row.next, "enter_code");
    EXPECT_TRUE(advance(journal, row, ObjectionStatus::submitted));
    EXPECT_EQ(row.submitted, sent) << "the month runs from the first sending";
    EXPECT_TRUE(advance(journal, row, ObjectionStatus::confirmed));
    EXPECT_FALSE(advance(journal, row, ObjectionStatus::denied));
    EXPECT_EQ(journal.objection(row.id)->status, "confirmed");
}

TEST_F(Care, SilenceBeyondTheMonthExpires)
{
    ObjectionRow row = open("facebook-2025");
    advance(journal, row, ObjectionStatus::submitted);
    constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
    EXPECT_EQ(view_of(journal, row, profile, *row.submitted + day).status, ObjectionStatus::submitted);
    const ObjectionView late = view_of(journal, row, profile, *row.submitted + 40 * day);
    EXPECT_EQ(late.status, ObjectionStatus::expired);
    EXPECT_EQ(late.next, NextStep::complain);
}

TEST_F(Care, AnotherVariantIsAnotherTextAndTheSameOneTheSame)
{
    ObjectionRow row = open("facebook-2025", "anna");
    const std::string first = row.reason;
    row.variant = 1;
    compose(row, "en", "AT");
    EXPECT_NE(row.reason, first);
    row.variant = 0;
    compose(row, "en", "");
    EXPECT_EQ(row.reason, first);
}

TEST_F(Care, SaysWhichLawTheTextCites)
{
    profile.country = "GB";
    ObjectionRow row = open("facebook-2025", "anna");
    ObjectionView view = view_of(journal, row, profile, row.opened);
    EXPECT_EQ(view.law, "uk_gdpr");
    EXPECT_FALSE(view.reviewed) << "no lawyer has read them";
    EXPECT_FALSE(view.own_words);
    EXPECT_FALSE(view.missing == "country");
    profile.country = "US";
    EXPECT_EQ(view_of(journal, row, profile, row.opened).law, "general");
    profile.country.reset();
    profile.email = "anna@example.org";
    view = view_of(journal, row, profile, row.opened);
    EXPECT_EQ(view.law, "gdpr") << "the usual one of the language";
    EXPECT_EQ(view.missing, "country");
    EXPECT_EQ(view.next, NextStep::prepare);
    row.own_words = true;
    view = view_of(journal, row, profile, row.opened);
    EXPECT_EQ(view.law, "general");
    EXPECT_TRUE(view.own_words.value_or(false));
    EXPECT_FALSE(view.missing);
}

TEST_F(Care, AnExtensionGivesTwoMonthsMore)
{
    constexpr std::int64_t day = 24LL * 60 * 60 * 1000;
    ObjectionRow row = open("facebook-2025", "anna");
    advance(journal, row, ObjectionStatus::submitted);
    const std::int64_t sent = *row.submitted;
    EXPECT_EQ(view_of(journal, row, profile, sent + 40 * day).complaint, "no_answer");
    EXPECT_TRUE(record_answer(journal, row, {"mail", "extension", "2026-05-01T10:00:00Z", "support.facebook.com", {}, {}, {}}));
    const ObjectionView view = view_of(journal, *journal.objection(row.id), profile, sent + 40 * day);
    EXPECT_EQ(view.status, ObjectionStatus::submitted);
    EXPECT_TRUE(view.extended.value_or(false));
    EXPECT_FALSE(view.complaint);
    EXPECT_EQ(view.answer_due, answer_due_date(sent, true));
    EXPECT_EQ(view.answer->kind, "extension");
    EXPECT_EQ(view_of(journal, row, profile, sent + 95 * day).complaint, "no_answer");
}

TEST_F(Care, AMailIsABetterRecordThanTheScreen)
{
    ObjectionRow row = open("facebook-2025", "anna");
    advance(journal, row, ObjectionStatus::submitted);
    EXPECT_TRUE(record_answer(journal, row, {"screen", "confirmation", "2026-05-01T10:00:00Z", {}, {}, {}, {}}));
    EXPECT_EQ(row.status, "confirmed");
    EXPECT_TRUE(record_answer(journal, row, {"screen", "confirmation", "2026-05-02T10:00:00Z", {}, {}, {}, {}}));
    EXPECT_EQ(answer_of(row)->seen, "2026-05-01T10:00:00Z") << "seen again";
    EXPECT_TRUE(record_answer(journal, row,
                              {"mail", "confirmation", "2026-05-01T10:05:00Z", "facebookmail.com", {}, "aa", {"dkim facebookmail.com"}}));
    EXPECT_EQ(answer_of(*journal.objection(row.id))->source, "mail");
    EXPECT_TRUE(record_answer(journal, row, {"screen", "confirmation", "2026-05-03T10:00:00Z", {}, {}, {}, {}}));
    EXPECT_EQ(answer_of(row)->vouched_by.size(), 1U);
    EXPECT_FALSE(record_answer(journal, row, {"mail", "rejection", "2026-05-03T10:00:00Z", {}, {}, {}, {}}));
    EXPECT_FALSE(record_answer(journal, row, {"mail", "extension", "2026-05-03T10:00:00Z", {}, {}, {}, {}}));
    EXPECT_EQ(answer_of(row)->kind, "confirmation");
    EXPECT_FALSE(row.extended);
}

TEST_F(Care, CountsTheNoticesThatCameAgain)
{
    const ObjectionRow row = open("facebook-2025", "anna");
    EXPECT_FALSE(view_of(journal, row, profile, row.opened).friction.notices_again);
    Step step;
    step.session = "s1";
    step.journey = "j1";
    step.actor = Actor::page;
    step.kind = StepKind::notice;
    step.objection = row.id;
    step.detail = "again";
    journal.append({step});
    step.seq = 1;
    step.journey = "j2"; // another visit
    journal.append({step});
    EXPECT_EQ(view_of(journal, row, profile, row.opened).friction.notices_again, 2);
}
