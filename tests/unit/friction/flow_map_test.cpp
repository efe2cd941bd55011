// Maps of journeys that are known, and of the way by hand.
#include "base/described.h"
#include "base/temporary_store.h"
#include "friction/map_stories.h"

#include <random>

namespace demur {
namespace {

using namespace testing;
using Names = std::vector<std::string>;

TEST(JourneyMap, ACleanJourneyIsALineOfScreens)
{
    const FlowMap map = map_of({clean()});
    EXPECT_EQ(ids(map), (Names{"feed", "privacy_centre", "form", "confirmation"}));
    EXPECT_EQ(map.journeys, 1);
    EXPECT_EQ(map.finished, 1);
    EXPECT_EQ(map.dated, "2025-05-11");
    EXPECT_EQ(map.drawn_from, "journeys");
    EXPECT_EQ(map.basis, Basis::measured);
    EXPECT_EQ(map.ways.size(), 3U);
    EXPECT_EQ(screen(map, "form").steps, 3);
    EXPECT_EQ(screen(map, "form").demands, (Names{"email", "reason"}));
    EXPECT_EQ(screen(map, "privacy_centre").words, 300);
    EXPECT_EQ(screen(map, "feed").host, "www.facebook.com");
    const MapWay& sent = way(map, "form", "confirmation");
    EXPECT_EQ(sent.clicks, 2);
    EXPECT_EQ(sent.keys, 24);
    EXPECT_EQ(sent.actor, "user");
    for (const MapScreen& one : map.screens) {
        EXPECT_FALSE(one.dead_end || one.abandoned) << one.id;
        EXPECT_EQ(one.visits, 1) << one.id;
        EXPECT_EQ(one.finished, 1) << one.id;
    }
}

TEST(JourneyMap, ItsStepsAreThoseOfTheMetric)
{
    const FlowPack flow = flow_pack();
    for (const std::vector<Step>& journey : {clean(), detour(), loop(), dead_end(), abandoned(), with_demur(), by_hand_story().steps}) {
        std::int64_t sum = 0;
        for (const MapScreen& one : map_of({journey}).screens) {
            sum += one.steps;
        }
        EXPECT_EQ(static_cast<double>(sum), value(measure(journey, &flow), "steps")) << journey.front().session;
    }
}

TEST(JourneyMap, ADetourIsAScreenOfItsOwn)
{
    const FlowMap map = map_of({clean(), detour()});
    EXPECT_EQ(ids(map), (Names{"feed", "settings", "privacy_centre", "form", "confirmation"}));
    EXPECT_EQ(screen(map, "settings").journeys, 1);
    EXPECT_EQ(screen(map, "privacy_centre").journeys, 2);
    EXPECT_EQ(screen(map, "privacy_centre").words, 320) << "at its longest";
    EXPECT_EQ(way(map, "feed", "privacy_centre").times, 1);
    EXPECT_EQ(way(map, "settings", "privacy_centre").clicks, 2);
}

TEST(JourneyMap, AReturnIsAWayBack)
{
    const FlowMap map = map_of({loop()});
    EXPECT_EQ(ids(map), (Names{"feed", "privacy_centre", "form", "confirmation"}));
    EXPECT_EQ(screen(map, "feed").visits, 2);
    EXPECT_EQ(screen(map, "feed").journeys, 1);
    EXPECT_EQ(way(map, "feed", "privacy_centre").times, 1);
    EXPECT_EQ(way(map, "feed", "privacy_centre", true).times, 1) << "the second time it had been seen";
    EXPECT_EQ(way(map, "privacy_centre", "feed", true).times, 1);
}

TEST(JourneyMap, DeadEndsAndAbandonmentStandOnTheirScreens)
{
    const FlowMap map = map_of({clean(), dead_end(), abandoned()});
    EXPECT_TRUE(screen(map, "other").dead_end);
    EXPECT_TRUE(screen(map, "other").abandoned);
    EXPECT_TRUE(screen(map, "form").abandoned);
    EXPECT_FALSE(screen(map, "form").dead_end);
    EXPECT_FALSE(screen(map, "feed").abandoned);
    EXPECT_EQ(map.finished, 1);
    EXPECT_EQ(screen(map, "form").finished, 1);
    EXPECT_EQ(screen(map, "form").journeys, 2);
}

TEST(JourneyMap, WhereDemurOpenedThePageItLedThere)
{
    const FlowMap map = map_of({with_demur()});
    EXPECT_EQ(way(map, "feed", "form").actor, "tool");
    EXPECT_EQ(way(map, "feed", "form").clicks, 0);
    EXPECT_EQ(map.title, "Facebook 2025, with Demur, de, AT, May 2025");
}

TEST(JourneyMap, FingerprintsOfOneNameHostAndDemandsAreOneScreen)
{
    const FlowMap map = map_of({clean("one", "de"), clean("two", "en")});
    EXPECT_EQ(ids(map), (Names{"feed", "privacy_centre", "form", "confirmation"}));
    EXPECT_EQ(screen(map, "form").journeys, 2);
    const std::vector<Step> longer = Walk("long").to("feed").click().form().asks("evidence", "required").done().story.steps;
    const std::vector<Step> elsewhere = Walk("app").to("feed", 10, "m.facebook.com").done().story.steps;
    const FlowMap wider = map_of({clean("one", "en"), longer, elsewhere});
    EXPECT_EQ(screen(wider, "form").journeys + screen(wider, "form-2").journeys, 2) << "another set of demands";
    EXPECT_NE(screen(wider, "form").demands, screen(wider, "form-2").demands);
    EXPECT_NE(screen(wider, "feed").host, screen(wider, "feed-2").host);
}

TEST(JourneyMap, WhatIsNotKnownYetTakesTheNameThatItGetsLater)
{
    Walk walk("late");
    walk.click().to("other");
    walk.story.steps.back().screen = "form.de"; // told again once its verdict was there
    walk.to("form");
    const FlowMap map = map_of({walk.story.steps});
    EXPECT_EQ(ids(map), (Names{"form"}));
    EXPECT_EQ(map.screens[0].steps, 1);
    EXPECT_EQ(map.ways.size(), 0U);
}

TEST(JourneyMap, ANamedScreenCannotTakeAnothersId)
{
    Walk walk("odd");
    walk.to("form-2").click().to("form").click().to("form", 10, "m.facebook.com").click().to("form-2");
    walk.story.steps[6].screen = "b";
    const FlowMap map = map_of({walk.story.steps});
    std::set<std::string> unique;
    for (const MapScreen& one : map.screens) {
        EXPECT_TRUE(unique.insert(one.id).second) << one.id;
    }
    EXPECT_EQ(map.screens.size(), 3U);
}

TEST(JourneyMap, WhatWasMetOutweighsWhatIsDeclared)
{
    const std::vector<Step> strict = Walk("strict").to("form").asks("reason", "required").story.steps;
    const FlowMap map = map_of({strict, clean()});
    std::map<std::string, DemandMet> demands;
    for (const DemandMet& demand : map.demands) {
        demands[demand.kind] = demand;
    }
    EXPECT_EQ(demands.at("reason").stated, "required");
    EXPECT_EQ(demands.at("reason").basis, Basis::measured);
    EXPECT_EQ(demands.at("login").basis, Basis::declared);
}

TEST(JourneyMap, IsTheSameWhereverItsJourneysWereKept)
{
    const FlowPack flow = testing::flow_pack();
    const std::vector<std::vector<Step>> stories = {testing::clean(),    testing::detour(),    testing::loop(),
                                                    testing::dead_end(), testing::abandoned(), testing::with_demur()};
    JourneyMap in_memory(&flow);
    JourneyMap in_a_file(&flow, std::make_shared<TemporaryStore>(0));
    std::mt19937 random(17);
    for (int i = 0; i < 500; ++i) {
        const Timeline timeline = make_timeline(stories[random() % stories.size()], {});
        in_memory.add(timeline);
        in_a_file.add(timeline);
    }
    const std::string map = json::serialize(to_json(in_memory.map()));
    EXPECT_EQ(json::serialize(to_json(in_a_file.map())), map);
    EXPECT_EQ(json::serialize(to_json(in_a_file.map())), map) << "it can be drawn again";
    EXPECT_GT(in_memory.map().screens.size(), 5U);
}

TEST(JourneyMap, WithoutScreensThereIsNone)
{
    EXPECT_TRUE(map_of({}).screens.empty());
    const FlowMap map = map_of({Walk("idle").story.steps});
    EXPECT_TRUE(map.screens.empty());
    EXPECT_EQ(map.journeys, 1);
}

class MapOrder : public ::testing::TestWithParam<unsigned> {};

std::vector<Step> random_walk(std::mt19937& random, int number)
{
    const auto pick = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    static const Names names = {"feed", "form", "code", "other", "form-2"};
    static const Names hosts = {"a.example", "b.example", ""};
    Walk walk("s" + std::to_string(number), pick(2) == 0 ? "de" : "en", in_may + pick(90) * 86'400'000LL);
    for (int i = pick(12); i > 0; --i) {
        walk.to(names[static_cast<std::size_t>(pick(5))], pick(50), hosts[static_cast<std::size_t>(pick(3))]).click(pick(3));
        if (pick(3) == 0) {
            walk.asks(pick(2) == 0 ? "reason" : "email", pick(2) == 0 ? "required" : "optional");
        }
        if (pick(9) == 0) {
            walk.tell(Actor::page, StepKind::dead_end);
        }
    }
    if (pick(2) == 0) {
        walk.done();
    }
    return walk.story.steps;
}

TEST_P(MapOrder, OfJourneysAndStepsDoesNotMatter)
{
    std::mt19937 random(GetParam());
    std::vector<std::vector<Step>> journeys;
    for (int i = 0; i < 12; ++i) {
        journeys.push_back(random_walk(random, i));
    }
    const std::string expected = json::serialize(to_json(map_of(journeys)));
    for (int round = 0; round < 5; ++round) {
        std::shuffle(journeys.begin(), journeys.end(), random);
        std::shuffle(journeys[0].begin(), journeys[0].end(), random);
        EXPECT_EQ(json::serialize(to_json(map_of(journeys))), expected);
    }
}
INSTANTIATE_TEST_SUITE_P(Seeds, MapOrder, ::testing::Range(1U, 21U));

TEST(MapByHand, DrawsThePathWithItsDemands)
{
    const FlowPack flow = flow_pack();
    const FlowMap map = map_by_hand(flow, flow.by_hand[0]);
    EXPECT_EQ(ids(map), (Names{"feed", "privacy_centre", "form", "code"}));
    EXPECT_EQ(map.drawn_from, "by_hand");
    EXPECT_EQ(map.dated, "2025-05-01");
    EXPECT_EQ(map.journeys, 0);
    EXPECT_EQ(map.basis, Basis::declared);
    EXPECT_EQ(screen(map, "feed").steps, 2);
    EXPECT_EQ(screen(map, "privacy_centre").steps, 0) << "reading is no step";
    EXPECT_EQ(screen(map, "form").demands, (Names{"email", "reason"}));
    EXPECT_EQ(way(map, "feed", "privacy_centre").clicks, 2);
    EXPECT_EQ(way(map, "form", "code").keys, 24);
    EXPECT_EQ(map.demands.size(), 3U);
}

} // namespace
} // namespace demur
