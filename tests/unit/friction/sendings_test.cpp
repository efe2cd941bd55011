// How often the form was sent, in records that hold the sendings that the page refused and in older ones that do not.
#include "friction/story.h"

#include <random>

namespace demur {
namespace {

using testing::day;
using testing::Story;
using testing::value;

Step& refusal(Story& story, std::int64_t t, std::optional<std::string> field = std::nullopt)
{
    Step& step = story.page(t, StepKind::error);
    step.detail = "refused";
    step.field = std::move(field);
    return step;
}

void press(Story& story, std::int64_t t)
{
    story.user(t).role = "button";
}

TEST(SendingsTest, ARefusalWithoutASendingBeforeItIsOne)
{
    Story story;
    press(story, 1000);
    refusal(story, 1500, "reason");
    story.keys(2000, 40);
    press(story, 3000);
    refusal(story, 3400);
    press(story, 5000);
    story.user(5000, StepKind::submit);
    story.confirmation(6000);
    EXPECT_EQ(value(measure(story.steps, nullptr), "resubmits"), 2);
}

TEST(SendingsTest, ARefusalAfterASendingIsOfThatSending)
{
    Story story;
    story.user(1000, StepKind::submit);
    press(story, 1000); // told after it, in the same moment
    refusal(story, 1500);
    press(story, 3000);
    story.user(3000, StepKind::submit);
    story.confirmation(6000);
    EXPECT_EQ(value(measure(story.steps, nullptr), "resubmits"), 1);
}

TEST(SendingsTest, TwoMessagesAreOneRefusal)
{
    Story story;
    press(story, 1000);
    refusal(story, 1500, "reason");
    refusal(story, 1700, "email");
    press(story, 3000);
    story.user(3000, StepKind::submit);
    EXPECT_EQ(value(measure(story.steps, nullptr), "resubmits"), 1);
    EXPECT_EQ(value(measure(story.steps, nullptr), "refused"), 2);
}

TEST(SendingsTest, ARefusalAndItsSendingInOneMomentAreOneWhicheverIsToldFirst)
{
    Story story;
    press(story, 1000);
    refusal(story, 1000);
    story.user(1000, StepKind::submit);
    EXPECT_EQ(value(measure(story.steps, nullptr), "resubmits"), 0);
    EXPECT_EQ(measure(story.steps, nullptr).outcome, "open");
    press(story, 3000);
    story.user(3000, StepKind::submit);
    EXPECT_EQ(value(measure(story.steps, nullptr), "resubmits"), 1);
    EXPECT_EQ(measure(story.steps, nullptr).outcome, "in_progress");
}

TEST(SendingsTest, ACodeThatIsRefusedIsNoSendingOfTheForm)
{
    Story story;
    story.user(1000, StepKind::submit);
    story.page(2000, StepKind::code_request);
    story.user(3000, StepKind::code).count = 6;
    press(story, 3500);
    refusal(story, 4000, "code");
    press(story, 4500);
    refusal(story, 5000);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "resubmits"), 0);
    EXPECT_EQ(value(metrics, "refused"), 2);
    EXPECT_EQ(metrics.outcome, "in_progress") << "the form itself was taken";
}

TEST(SendingsTest, WhatWasOnlyRefusedWasNotSent)
{
    FlowPack flow = testing::flow_pack();
    Story story;
    story.page(0, StepKind::notice);
    story.tell(500, Actor::tool, StepKind::fill);
    press(story, 1000);
    story.user(1000, StepKind::submit);
    refusal(story, 1500);
    const JourneyMetrics refused = measure(story.steps, &flow);
    EXPECT_EQ(refused.outcome, "open");
    EXPECT_FALSE(value(refused, "spared_steps"));
    EXPECT_FALSE(value(refused, "steps_object"));
    story.user(2000, StepKind::submit);
    EXPECT_EQ(measure(story.steps, &flow).outcome, "in_progress");
    EXPECT_TRUE(value(measure(story.steps, &flow), "spared_steps"));
}

TEST(SendingsTest, TheLegalMonthRunsFromTheLastSendingThatWasTaken)
{
    FlowPack flow = testing::flow_pack();
    flow.answer_days = 30;
    Story story;
    story.user(0, StepKind::submit);
    story.user(20 * day);
    story.user(20 * day, StepKind::submit);
    refusal(story, 20 * day + 500);
    MeasureContext context;
    context.anchors = {{"s1", 0}};
    context.now = 31 * day;
    EXPECT_EQ(measure(story.steps, &flow, context).outcome, "expired");
}

TEST(SendingsTest, TheAnswerIsWaitedForFromTheLastSendingThatWasTaken)
{
    Story refused_first;
    refused_first.user(1000, StepKind::submit);
    refusal(refused_first, 1500);
    refused_first.user(5000, StepKind::submit);
    refused_first.confirmation(9000);
    EXPECT_EQ(value(measure(refused_first.steps, nullptr), "t_outcome"), 4000);

    Story refused_last;
    refused_last.user(1000, StepKind::submit);
    refused_last.user(5000, StepKind::submit);
    refusal(refused_last, 5500);
    refused_last.confirmation(9000);
    EXPECT_EQ(value(measure(refused_last.steps, nullptr), "t_outcome"), 8000);

    Story only_refused;
    press(only_refused, 900);
    refusal(only_refused, 1000); // told before its sending, in the same moment
    only_refused.user(1000, StepKind::submit);
    only_refused.user(2000, StepKind::submit);
    refusal(only_refused, 2500);
    only_refused.confirmation(9000);
    EXPECT_FALSE(value(measure(only_refused.steps, nullptr), "t_outcome"));
}

// The same presses and refusals, told as the recorder does now and as it did before.
TEST(SendingsTest, BothKindsOfRecordGiveOneNumber)
{
    std::mt19937 random(7);
    const auto pick = [&random](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    for (int round = 0; round < 300; ++round) {
        Story now;
        Story before;
        std::int64_t t = 0;
        int sendings = 0;
        const int tries = pick(6);
        for (int i = 0; i < tries; ++i) {
            const bool refused = i + 1 < tries || pick(2) == 0; // what was taken is not sent again
            for (int acts = pick(3); acts > 0; --acts) {
                t += 700;
                now.keys(t, 5);
                before.keys(t, 5);
            }
            t += 1000;
            for (Story* story : {&now, &before}) {
                press(*story, t);
                if (!refused || story == &now) {
                    story->user(t, StepKind::submit);
                }
            }
            for (int messages = refused ? 1 + pick(3) : 0; messages > 0; --messages) {
                t += pick(2) * 300;
                refusal(now, t);
                refusal(before, t);
            }
            ++sendings;
        }
        const JourneyMetrics a = measure(now.steps, nullptr);
        const JourneyMetrics b = measure(before.steps, nullptr);
        EXPECT_EQ(value(a, "resubmits"), std::max(0, sendings - 1));
        EXPECT_EQ(value(b, "resubmits"), std::max(0, sendings - 1));
        EXPECT_EQ(a.outcome, b.outcome);
    }
}

} // namespace
} // namespace demur
