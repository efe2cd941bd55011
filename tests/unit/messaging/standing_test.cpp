#include "care_fixture.h"
#include "messaging/standing.h"

using namespace demur;
using namespace demur::rpc;

namespace {

class Standing : public demur::rpc::test::Care {
protected:
    std::optional<ObjectionRow> standing(const char* flow, const std::string& username)
    {
        return standing_objection(journal, profile, *find_flow(flow), group(flow, username));
    }
    std::optional<ObjectionRow> sent(const char* flow, const std::string& username)
    {
        return sent_objection(journal, profile, *find_flow(flow), group(flow, username));
    }
    AccountGroup group(const char* flow, const std::string& username) const
    {
        return group_of(profile, find_flow(flow)->service, username);
    }
};

} // namespace

TEST_F(Standing, IsFoundByAccountAndProcedure)
{
    EXPECT_FALSE(standing("facebook-2025", "anna"));
    const ObjectionRow nameless = open("facebook-2025");
    EXPECT_EQ(standing("facebook-2025", "anna")->id, nameless.id) << "it takes the name of the account";
    EXPECT_EQ(journal.objection(nameless.id)->username, "anna");
    EXPECT_EQ(standing("facebook-2024", "anna")->id, nameless.id) << "another generation of the same procedure";
    EXPECT_FALSE(standing("facebook-2025", "bert"));
    EXPECT_FALSE(standing("instagram-2025", "anna"));
    EXPECT_FALSE(standing("third-party-2025", "anna"));
    EXPECT_EQ(standing("facebook-2025", "")->id, nameless.id);
    ObjectionRow row = *journal.objection(nameless.id);
    advance(journal, row, ObjectionStatus::denied);
    EXPECT_FALSE(standing("facebook-2025", "anna")) << "after a refusal one may object again";
}

TEST_F(Standing, WhatWasSentWithoutANameIsNoOnesOfTwo)
{
    ObjectionRow nameless = open("facebook-2025");
    advance(journal, nameless, ObjectionStatus::submitted);
    profile.accounts = {{"facebook", "anna"}, {"facebook", "bert"}};
    EXPECT_FALSE(standing("facebook-2025", "anna"));
    EXPECT_FALSE(sent("facebook-2025", "bert"));
    profile.accounts.pop_back();
    EXPECT_EQ(standing("facebook-2025", "anna")->id, nameless.id);
}

TEST_F(Standing, TwoAccountsHaveOneEach)
{
    profile.accounts = {{"facebook", "anna"}, {"facebook", "bert"}};
    const ObjectionRow anna = open("facebook-2025", "anna");
    EXPECT_FALSE(standing("facebook-2025", "bert"));
    const ObjectionRow bert = open("facebook-2025", "bert");
    EXPECT_EQ(standing("facebook-2025", "anna")->id, anna.id);
    EXPECT_EQ(standing("facebook-2025", "bert")->id, bert.id);
}

TEST_F(Standing, OneFilingStandsForTheWholeCentre)
{
    profile.accounts = {{"facebook", "anna", "home"}, {"instagram", "anna.pics", "home"}, {"instagram", "shop"}};
    ObjectionRow filed = open("facebook-2025", "anna");
    EXPECT_EQ(standing("instagram-2025", "anna.pics")->id, filed.id);
    EXPECT_FALSE(standing("instagram-2025", "shop"));
    EXPECT_FALSE(sent("instagram-2025", "anna.pics"));
    advance(journal, filed, ObjectionStatus::submitted);
    EXPECT_EQ(sent("instagram-2025", "anna.pics")->id, filed.id);
    const ObjectionView view = view_of(journal, filed, profile, filed.opened);
    EXPECT_EQ(view.covers, std::vector<std::string>{"instagram anna.pics"});
}

TEST_F(Standing, WhatWasSentForTheCentreCountsBeforeWhatWaits)
{
    ObjectionRow filed = open("facebook-2025", "anna");
    const ObjectionRow waits = open("instagram-2025", "anna.pics");
    profile.accounts = {{"facebook", "anna", "home"}, {"instagram", "anna.pics", "home"}};
    EXPECT_EQ(standing("instagram-2025", "anna.pics")->id, waits.id);
    advance(journal, filed, ObjectionStatus::submitted);
    EXPECT_EQ(standing("instagram-2025", "anna.pics")->id, filed.id);
}

TEST_F(Standing, TheLastThatWasSent)
{
    ObjectionRow first = open("facebook-2025", "anna");
    EXPECT_FALSE(sent("facebook-2025", "anna")) << "prepared is not sent";
    advance(journal, first, ObjectionStatus::submitted);
    EXPECT_EQ(sent("facebook-2025", "anna")->id, first.id);
    EXPECT_FALSE(sent("facebook-2025", "bert"));
    EXPECT_FALSE(sent("instagram-2025", "anna"));
    EXPECT_FALSE(sent("third-party-2025", "anna"));
    advance(journal, first, ObjectionStatus::denied);
    EXPECT_EQ(sent("facebook-2025", "anna")->id, first.id) << "a refusal is an answer";
    ObjectionRow second = open("facebook-2025", "anna");
    EXPECT_EQ(sent("facebook-2025", "anna")->id, first.id);
    advance(journal, second, ObjectionStatus::submitted);
    EXPECT_EQ(sent("facebook-2025", "anna")->id, second.id);
}

TEST_F(Standing, PagesConcernNoFlow)
{
    const FlowPack& flow = *find_flow("facebook-2025");
    EXPECT_EQ(groups_concerned(profile, flow).size(), 1U) << "an account without a name";
    profile.accounts = {{"facebook", "My Shop", std::nullopt, true}};
    EXPECT_TRUE(groups_concerned(profile, flow).empty());
    EXPECT_EQ(groups_concerned(profile, *find_flow("third-party-2025")).size(), 1U) << "it needs no account";
    profile.accounts.push_back({"facebook", "anna"});
    ASSERT_EQ(groups_concerned(profile, flow).size(), 1U);
    EXPECT_EQ(groups_concerned(profile, flow)[0].filer.username, "anna");
}
