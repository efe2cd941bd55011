#include "flow/guide.h"
#include "flow/menu_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

namespace demur {

namespace {

using ::testing::Contains;
using ::testing::ElementsAre;

TEST(MenuWordsOf, ThePagesLanguageComesFirst)
{
    const std::vector<std::string> names = menu_names("privacy_policy", "de");
    ASSERT_FALSE(names.empty());
    EXPECT_EQ(names.front(), "Datenschutzrichtlinie");
    EXPECT_EQ(names.at(1), "Privacy Policy") << "then English";
    EXPECT_THAT(names, Contains("Politique de confidentialité"));
    EXPECT_EQ(std::set<std::string>(names.begin(), names.end()).size(), names.size()) << "each once";
    EXPECT_TRUE(menu_names("nothing_of_the_kind", "de").empty());
}

TEST(Guide, GoesStepByStepAndKnowsWhereTheFormBegins)
{
    const FlowPack& pack = *find_flow("facebook-2025");
    const std::vector<GuideStep> steps = guide_along(pack, *path_for(pack, "web"), "fr-CA");
    ASSERT_EQ(steps.size(), 11U);
    EXPECT_EQ(steps[0].step, 1);
    EXPECT_EQ(steps[1].names.front(), "Paramètres et confidentialité");
    EXPECT_THAT(steps[2].href, ElementsAre("/privacy/center"));
    EXPECT_THAT(steps[3].url_contains, Contains("/privacy/center"));
    EXPECT_TRUE(steps[5].before_form);
    EXPECT_FALSE(steps[6].before_form);
    EXPECT_EQ(steps[6].target, "email");
}

TEST(Guide, TakesThePathOfTheSurfaceAndCountry)
{
    const FlowPack& pack = *find_flow("instagram-2025");
    EXPECT_EQ(path_for(pack, "app")->surface, "app");
    EXPECT_EQ(path_for(pack, "mail")->surface, "mail");
    EXPECT_EQ(path_for(pack, "carrier_pigeon")->surface, "web");
    const FlowPack& third = *find_flow("third-party-2025");
    EXPECT_EQ(path_for(third, "web", "AT"), &third.by_hand[0]);
    EXPECT_EQ(path_for(third, "app", "AT")->surface, "web");
    FlowPack american = third;
    american.by_hand = {third.by_hand[1]};
    EXPECT_EQ(path_for(american, "web", "AT"), nullptr) << "that path is for people in the United States";
    EXPECT_NE(path_for(american, "web", "US"), nullptr);
}

TEST(Guide, ASwitchSaysWhatItBecomes)
{
    for (const char* id : {"linkedin-2025", "x-2024"}) {
        const FlowPack& pack = *find_flow(id);
        for (const ByHandPath& path : pack.by_hand) {
            const GuideStep last = guide_along(pack, path, "en").back();
            EXPECT_EQ(last.becomes, "off") << id;
            EXPECT_FALSE(last.before_form) << id;
            EXPECT_FALSE(last.names.empty()) << id;
        }
    }
}

TEST(Guide, ThePacksOwnWordsComeBeforeTheSharedOnes)
{
    const FlowPack& linkedin = *find_flow("linkedin-2025");
    EXPECT_EQ(guide_along(linkedin, *path_for(linkedin, "web"), "en")[0].names.front(), "Me");
    const FlowPack& facebook = *find_flow("facebook-2025");
    EXPECT_EQ(guide_along(facebook, *path_for(facebook, "web"), "en")[0].names.front(), "Your profile");
}

// Every control of a web page's menus can be looked for: by an address, or by names.
TEST(Guide, EveryStepBeforeTheFormCanBeFound)
{
    for (const FlowPack& pack : flow_packs()) {
        for (const ByHandPath& path : pack.by_hand) {
            for (const GuideStep& step : guide_along(pack, path, "en")) {
                const bool of_menus = step.before_form && step.action == "click" && step.target != "notification";
                EXPECT_TRUE(!of_menus || !step.names.empty() || !step.href.empty()) << pack.id << " " << path.surface << " " << step.target;
            }
        }
    }
}

} // namespace

} // namespace demur
