// What two maps differ in, and how it is said.
#include "friction/map_sentence.h"
#include "friction/map_stories.h"

namespace demur {
namespace {

using namespace testing;

const FlowPack& flow()
{
    static const FlowPack pack = flow_pack();
    return pack;
}

const MapChange* find(const MapComparison& comparison, const std::string& what, const std::string& subject = {})
{
    const auto same = [&](const MapChange& change) { return change.what == what && change.subject == subject; };
    const auto found = std::find_if(comparison.changes.begin(), comparison.changes.end(), same);
    return found == comparison.changes.end() ? nullptr : &*found;
}

// As in July: two screens more, and the reason is required now.
std::vector<Step> in_july_with_more()
{
    return Walk("july", "de", in_july)
        .to("feed")
        .click()
        .to("settings", 0)
        .to("policy", 0)
        .click()
        .to("privacy_centre", 300)
        .form()
        .asks("reason", "required")
        .click()
        .keys(24)
        .done()
        .story.steps;
}

TEST(CompareMaps, SaysWhatBecameMore)
{
    const MapComparison comparison = compare_maps(map_of({clean()}), map_of({in_july_with_more()}));
    EXPECT_EQ(comparison.sentence, "two screens and a mandatory reason more than in May 2025");
    ASSERT_EQ(comparison.changes.size(), 4U);
    EXPECT_EQ(find(comparison, "screens")->change, "more");
    EXPECT_EQ(find(comparison, "screens")->by, 2);
    EXPECT_EQ(find(comparison, "screens", "settings")->change, "new");
    EXPECT_EQ(find(comparison, "screens", "policy")->change, "new");
    EXPECT_EQ(find(comparison, "demand", "reason")->change, "now_required");
    EXPECT_EQ(comparison.from, "Facebook 2025, by hand as recorded, de, AT, May 2025");
}

TEST(CompareMaps, TheOtherWayRoundEverythingIsFewer)
{
    const MapComparison comparison = compare_maps(map_of({in_july_with_more()}), map_of({clean()}));
    EXPECT_EQ(comparison.sentence, "two screens and a mandatory reason fewer than in July 2025");
    EXPECT_EQ(find(comparison, "demand", "reason")->change, "no_longer_required");
    EXPECT_EQ(find(comparison, "screens", "policy")->change, "gone");
}

TEST(CompareMaps, WithoutDifferenceItSaysSo)
{
    EXPECT_EQ(compare_maps(map_of({clean()}), map_of({clean("again", "en", in_july)})).sentence, "no difference that the maps show");
    EXPECT_TRUE(compare_maps(FlowMap{}, FlowMap{}).changes.empty());
}

TEST(CompareMaps, OneIsSingularAndBothDirectionsMayStandTogether)
{
    const std::vector<Step> other =
        Walk("july", "de", in_july).to("feed", 100).click().to("code", 280).form().click().keys(24).click(2).done().story.steps;
    const MapComparison comparison = compare_maps(map_of({clean()}), map_of({other}));
    EXPECT_EQ(comparison.sentence, "one code screen and one step more, and one privacy centre screen and 20 words fewer than in May 2025");
}

TEST(CompareMaps, OneWhoWanderedDoesNotMakeTheFlowLonger)
{
    const std::vector<std::vector<Step>> three = {clean("a"), clean("b"), detour()};
    EXPECT_EQ(find(compare_maps(map_of({clean()}), map_of(three)), "screens"), nullptr);
    EXPECT_EQ(find(compare_maps(map_of({clean()}), map_of({detour()})), "screens")->by, 1);
}

TEST(CompareMaps, WhoGaveUpDoesNotMakeItShorter)
{
    const std::vector<std::vector<Step>> most_gave_up = {clean(), dead_end(), Walk("x").to("feed").click().story.steps};
    EXPECT_TRUE(compare_maps(map_of({clean()}), map_of(most_gave_up)).changes.empty());
}

TEST(CompareMaps, LoopsAreCounted)
{
    const MapComparison comparison = compare_maps(map_of({clean()}), map_of({loop()}));
    EXPECT_EQ(find(comparison, "loops")->by, 2);
}

TEST(CompareMaps, AgainstTheWayByHandOnlyWhatBothKnowIsCompared)
{
    const FlowMap by_hand = map_by_hand(flow(), flow().by_hand[0]);
    const MapComparison comparison = compare_maps(by_hand, map_of({clean()}));
    EXPECT_EQ(find(comparison, "words"), nullptr);
    EXPECT_EQ(find(comparison, "hosts"), nullptr);
    EXPECT_EQ(find(comparison, "demand", "reason"), nullptr);
    EXPECT_EQ(comparison.sentence, "one confirmation screen more, and one code screen and three steps fewer than by hand as declared");
}

TEST(CompareMaps, DemandsThatComeAndGoAreNamed)
{
    FlowMap from;
    from.title = "A";
    from.demands = {{"evidence", "required", "yes", Basis::declared}, {"first_name", "required", "yes", Basis::measured}};
    FlowMap to = from;
    to.title = "B";
    to.demands = {{"name", "required", "yes", Basis::declared}, {"email", "optional", "no", Basis::declared}};
    const MapComparison comparison = compare_maps(from, to);
    EXPECT_EQ(comparison.sentence, "an optional e-mail address more, and a mandatory piece of evidence fewer than with A");
    EXPECT_EQ(comparison.changes.size(), 2U);
    EXPECT_EQ(find(comparison, "demand", "evidence")->change, "gone");
}

TEST(CompareMaps, NumbersToTwelveAreWords)
{
    FlowMap from;
    from.drawn_from = "by_hand";
    from.title = "A";
    FlowMap to = from;
    to.screens.resize(1);
    to.screens[0].name = "form";
    from.screens = to.screens;
    to.screens[0].steps = 12;
    EXPECT_EQ(compare_maps(from, to).sentence, "twelve steps more than with A");
    to.screens[0].steps = 13;
    EXPECT_EQ(compare_maps(from, to).sentence, "13 steps more than with A");
}

} // namespace
} // namespace demur
