// Order, batches and repeats must not change what is measured.
#include "base/described.h"
#include "friction/story.h"
#include "friction/timeline.h"

#include <random>

namespace demur {
namespace {

using testing::Story;

std::string measured(const std::vector<Step>& steps)
{
    static const FlowPack flow = testing::flow_pack();
    const MeasureContext context{{{"s0", 5'000'000}, {"s1", 1'000'000}}, 9'000'000}; // s2 has no wall clock
    return json::serialize(to_json(measure(steps, &flow, context)));
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
            step.detail = pick(2) == 0 ? "required" : "confirmed";
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

TEST_P(PropertyTest, NoTimeIsNegativeAndThePersonsTimeFitsIntoTheWhole)
{
    std::mt19937 random(GetParam());
    for (int round = 0; round < 50; ++round) {
        std::vector<Step> steps = random_journey(random);
        for (Step& step : steps) {
            step.session = "s1";
        }
        const JourneyMetrics metrics = measure(steps, nullptr);
        for (const char* name : {"t_active", "t_read", "t_system", "t_tool", "t_away", "t_total"}) {
            EXPECT_GE(testing::value(metrics, name), 0) << name;
        }
        EXPECT_LE(*testing::value(metrics, "t_active") + *testing::value(metrics, "t_read") + *testing::value(metrics, "t_away"),
                  testing::value(metrics, "t_total"));
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, PropertyTest, ::testing::Range(1U, 21U));

} // namespace
} // namespace demur
