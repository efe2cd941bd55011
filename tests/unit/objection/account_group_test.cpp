#include "objection/account_group.h"

#include <gtest/gtest.h>

namespace demur {

namespace {

Profile with(std::vector<AccountName> accounts)
{
    Profile profile;
    profile.accounts = std::move(accounts);
    return profile;
}

std::vector<std::string> covered(const AccountGroup& group)
{
    std::vector<std::string> names;
    for (const AccountName& account : group.covers) {
        names.push_back(shown_account(account));
    }
    return names;
}

TEST(AccountGroup, EveryAccountForItself)
{
    const Profile profile = with({{"facebook", "anna"}, {"facebook", "bert"}, {"instagram", "anna"}});
    const auto groups = account_groups(profile, "facebook");
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_EQ(groups[0].filer.username, "anna");
    EXPECT_EQ(groups[1].filer.username, "bert");
    EXPECT_TRUE(groups[0].covers.empty());
    EXPECT_TRUE(account_groups(profile, "meta").empty());
}

TEST(AccountGroup, ACentreIsOneFilingOnEitherService)
{
    const Profile profile = with({{"instagram", "anna.pics", "home"},
                                  {"facebook", "anna", "home"},
                                  {"instagram", "shop", "work"},
                                  {"facebook", "anna2", "home"},
                                  {"instagram", "alone"}});
    const auto facebook = account_groups(profile, "facebook");
    ASSERT_EQ(facebook.size(), 1U);
    EXPECT_EQ(facebook[0].filer.username, "anna") << "of the notice's service";
    EXPECT_EQ(covered(facebook[0]), (std::vector<std::string>{"instagram anna.pics", "facebook anna2"}));
    const auto instagram = account_groups(profile, "instagram");
    ASSERT_EQ(instagram.size(), 3U);
    EXPECT_EQ(covered(instagram[0]), (std::vector<std::string>{"facebook anna", "facebook anna2"}));
    EXPECT_TRUE(instagram[1].covers.empty());
    EXPECT_EQ(covered(group_of(profile, "facebook", "anna2")), (std::vector<std::string>{"instagram anna.pics", "facebook anna"}));
}

TEST(AccountGroup, TheSameNameOnTwoServicesIsTwoAccounts)
{
    const Profile profile = with({{"facebook", "anna", "home"}, {"instagram", "anna"}});
    EXPECT_TRUE(group_of(profile, "facebook", "anna").covers.empty());
}

TEST(AccountGroup, PagesAreInNone)
{
    const Profile profile = with({{"facebook", "My Shop", "home", true}, {"instagram", "shop", "home"}});
    EXPECT_TRUE(account_groups(profile, "facebook").empty());
    EXPECT_TRUE(has_only_pages(profile, "facebook"));
    EXPECT_FALSE(has_only_pages(profile, "instagram"));
    EXPECT_FALSE(has_only_pages(with({}), "facebook")) << "nothing is known";
    EXPECT_TRUE(is_page(profile, "facebook", "My Shop"));
    EXPECT_FALSE(is_page(profile, "instagram", "shop"));
    EXPECT_TRUE(group_of(profile, "instagram", "shop").covers.empty());
}

TEST(AccountGroup, AnAccountThatTheProfileDoesNotName)
{
    const AccountGroup group = group_of(with({{"facebook", "anna", "home"}}), "facebook", "carl");
    EXPECT_EQ(group.filer.username, "carl");
    EXPECT_TRUE(group.covers.empty());
    EXPECT_EQ(shown_account({"facebook", ""}), "facebook");
}

} // namespace

} // namespace demur
