#include "messaging/objection_care.h"
#include "messaging/objection_view.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <unistd.h>

using namespace demur;
using namespace demur::rpc;

namespace {

class Care : public testing::Test {
protected:
    Care() : dir(std::filesystem::temp_directory_path() / ("demur-care-" + std::to_string(::getpid()))), journal(dir) {}
    ~Care() override
    {
        std::error_code ignored;
        std::filesystem::remove_all(dir, ignored);
    }

    ObjectionRow open(const char* flow, const std::string& username = {}, const std::string& language = "en")
    {
        return open_objection(journal, profile, {find_flow(flow), username, language, std::nullopt});
    }

    std::filesystem::path dir;
    Journal journal;
    Profile profile;
};

} // namespace

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

TEST_F(Care, FindsTheStandingObjection)
{
    const FlowPack& flow = *find_flow("facebook-2025");
    EXPECT_FALSE(standing_objection(journal, flow, "anna"));
    const ObjectionRow nameless = open("facebook-2025");
    EXPECT_EQ(standing_objection(journal, flow, "anna")->id, nameless.id) << "it takes the name of the account";
    EXPECT_EQ(journal.objection(nameless.id)->username, "anna");
    EXPECT_FALSE(standing_objection(journal, flow, "bert"));
    EXPECT_FALSE(standing_objection(journal, *find_flow("instagram-2025"), "anna"));
    EXPECT_EQ(standing_objection(journal, flow, "")->id, nameless.id);
    ObjectionRow row = *journal.objection(nameless.id);
    advance(journal, row, ObjectionStatus::denied);
    EXPECT_FALSE(standing_objection(journal, flow, "anna")) << "after a refusal one may object again";
}

TEST_F(Care, FindsTheLastObjectionThatWasSent)
{
    const FlowPack& flow = *find_flow("facebook-2025");
    ObjectionRow first = open("facebook-2025", "anna");
    EXPECT_FALSE(sent_objection(journal, flow, "anna")) << "prepared is not sent";
    advance(journal, first, ObjectionStatus::submitted);
    EXPECT_EQ(sent_objection(journal, flow, "anna")->id, first.id);
    EXPECT_FALSE(sent_objection(journal, flow, "bert"));
    EXPECT_FALSE(sent_objection(journal, *find_flow("instagram-2025"), "anna"));
    EXPECT_FALSE(sent_objection(journal, *find_flow("third-party-2025"), "anna"));
    advance(journal, first, ObjectionStatus::denied);
    EXPECT_EQ(sent_objection(journal, flow, "anna")->id, first.id) << "a refusal is an answer";
    ObjectionRow second = open("facebook-2025", "anna");
    EXPECT_EQ(sent_objection(journal, flow, "anna")->id, first.id);
    advance(journal, second, ObjectionStatus::submitted);
    EXPECT_EQ(sent_objection(journal, flow, "anna")->id, second.id);
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
