// Order, batches and repeats must not change what is measured.
#include "base/described.h"
#include "friction/story.h"
#include "friction/timeline.h"

#include <cmath>
#include <iterator>
#include <random>
#include <set>

namespace demur {
namespace {

using testing::Story;

MeasureContext clocks()
{
    return {{{"s0", 5'000'000}, {"s1", 1'000'000}}, 9'000'000}; // s2 has no wall clock
}

std::string measured(const std::vector<Step>& steps)
{
    static const FlowPack flow = testing::flow_pack();
    return json::serialize(to_json(measure(steps, &flow, clocks())));
}

// Anything may follow anything: pages are hostile and recorders restart.
std::vector<Step> random_journey(std::mt19937& random)
{
    const auto pick = [&random](std::int64_t n) { return std::uniform_int_distribution<std::int64_t>(0, n - 1)(random); };
    Story story;
    const std::int64_t length = pick(60);
    for (std::int64_t i = 0; i < length; ++i) {
        story.session = "s" + std::to_string(pick(3));
        Step& step = story.tell(pick(40) * 900, static_cast<Actor>(pick(4)),
                                static_cast<StepKind>(pick(static_cast<std::int64_t>(Timeline::kinds))));
        if (pick(2) == 0) {
            step.screen = "f" + std::to_string(pick(4));
            step.words = pick(500);
        }
        if (pick(2) == 0) {
            step.count = pick(30);
            step.duration = pick(9000);
        }
        if (pick(4) == 0) {
            step.field = pick(2) == 0 ? "email" : "reason";
            step.detail = pick(2) == 0 ? "required" : pick(2) == 0 ? "refused" : "confirmed";
        }
        if (pick(4) == 0) {
            step.language = pick(2) == 0 ? "de" : "en";
            step.text = TextSize{pick(200), pick(9), pick(900), pick(400), pick(60)};
            step.sight = NoticeSight{pick(1280), pick(720), {}, Sight{pick(900), pick(900), pick(99), pick(99), 120, pick(2100)}, Sight{}};
        }
    }
    return story.steps;
}

class PropertyTest : public ::testing::TestWithParam<unsigned> {};

TEST_P(PropertyTest, OrderBatchesAndRepeatsDoNotMatter)
{
    std::mt19937 random(GetParam());
    for (int round = 0; round < 50; ++round) {
        std::vector<Step> steps = random_journey(random);
        const std::string expected = measured(steps);
        std::shuffle(steps.begin(), steps.end(), random);
        EXPECT_EQ(measured(steps), expected);
        std::vector<Step> again = steps; // a batch sent twice
        again.resize(again.size() / 2);
        steps.insert(steps.begin(), again.begin(), again.end());
        EXPECT_EQ(measured(steps), expected);
    }
}

TEST_P(PropertyTest, OneNumberWithTwoDifferentStepsIsReadTheSameInAnyOrder)
{
    std::mt19937 random(GetParam());
    std::vector<Step> steps = random_journey(random);
    for (Step& step : steps) {
        step.seq /= 2;
    }
    const std::string expected = measured(steps);
    std::reverse(steps.begin(), steps.end());
    EXPECT_EQ(measured(steps), expected);
}

TEST_P(PropertyTest, WhatIsSentAgainAfterACrashChangesNothing)
{
    std::mt19937 random(GetParam());
    for (int round = 0; round < 50; ++round) {
        const std::vector<Step> steps = random_journey(random);
        const auto stored = static_cast<std::ptrdiff_t>(std::uniform_int_distribution<std::size_t>(0, steps.size())(random));
        const auto known = std::uniform_int_distribution<std::ptrdiff_t>(0, stored)(random); // what the recorder knows to be stored
        std::vector<Step> replayed(steps.begin(), steps.begin() + stored);
        replayed.insert(replayed.end(), steps.begin() + known, steps.end());
        EXPECT_EQ(measured(replayed), measured(steps));
    }
}

TEST_P(PropertyTest, SessionsMayComeInAnyOrder)
{
    std::mt19937 random(GetParam());
    for (int round = 0; round < 50; ++round) {
        const std::vector<Step> steps = random_journey(random);
        std::vector<std::string> sessions = {"s0", "s1", "s2"};
        std::shuffle(sessions.begin(), sessions.end(), random);
        std::vector<Step> ordered;
        for (const std::string& session : sessions) {
            std::copy_if(steps.begin(), steps.end(), std::back_inserter(ordered), [&](const Step& s) { return s.session == session; });
        }
        EXPECT_EQ(measured(ordered), measured(steps));
    }
}

TEST_P(PropertyTest, NumbersAreNumbersAndOnlyDifferencesAreNegative)
{
    const std::set<std::string> differences = {"detours", "spared_steps", "spared_keys", "spared_ms", "grade", "grade_path"};
    std::mt19937 random(GetParam());
    const FlowPack flow = testing::flow_pack();
    for (int round = 0; round < 50; ++round) {
        for (const Metric& metric : measure(random_journey(random), &flow, clocks()).metrics) {
            EXPECT_EQ(metric.value.has_value(), metric.basis != Basis::unknown) << metric.name;
            EXPECT_TRUE(!metric.value || std::isfinite(*metric.value)) << metric.name;
            EXPECT_TRUE(!metric.value || *metric.value >= 0 || differences.contains(std::string(metric.name)))
                << metric.name << *metric.value;
        }
    }
}

TEST_P(PropertyTest, ThePartsOfTheTimeAddUp)
{
    std::mt19937 random(GetParam());
    int known = 0;
    for (int round = 0; round < 50; ++round) {
        const JourneyMetrics metrics = measure(random_journey(random), nullptr, clocks());
        if (const std::optional<double> total = testing::value(metrics, "t_total")) {
            double sum = 0;
            for (const char* name : {"t_active", "t_read", "t_system", "t_tool", "t_away", "t_paused"}) {
                sum += testing::value(metrics, name).value();
            }
            EXPECT_EQ(sum, total);
            ++known;
        }
    }
    EXPECT_GT(known, 0);
}

// What a clock tells of one break more changes nothing that was known without it, as long as the order stays.
TEST_P(PropertyTest, AClockMoreOnlyAddsToWhatIsKnown)
{
    std::mt19937 random(GetParam());
    for (int round = 0; round < 50; ++round) {
        const std::vector<Step> steps = random_journey(random);
        MeasureContext context = clocks();
        const JourneyMetrics before = measure(steps, nullptr, context);
        context.anchors["s2"] = 8'000'000; // stays the last one
        const JourneyMetrics after = measure(steps, nullptr, context);
        for (const char* name : {"t_active", "t_read", "t_system", "t_tool", "t_away", "t_paused", "t_total"}) {
            const std::optional<double> known = testing::value(before, name);
            EXPECT_TRUE(!known || known == testing::value(after, name)) << name;
        }
        const bool lost = !testing::value(before, "t_total");
        const bool one = testing::value(before, "t_away") || testing::value(before, "t_paused");
        EXPECT_TRUE(!lost || one) << "one break of unknown length belongs to one part";
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, PropertyTest, ::testing::Range(1U, 21U));

} // namespace
} // namespace demur
