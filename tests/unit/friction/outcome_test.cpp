// Journeys counted by hand: failures, what became of the request, tool, money, burden.
#include "friction/keystroke_level.h"
#include "friction/story.h"

namespace demur {
namespace {

using testing::day;
using testing::metric;
using testing::Story;
using testing::value;

TEST(FailureTest, WhereThePersonGaveUp)
{
    Story story;
    story.screen(0, "a", 1).detail = "notice";
    story.screen(1, "b", 1).detail = "form";
    story.page(2, StepKind::error);
    Step& refused = story.page(3, StepKind::error);
    refused.detail = "refused";
    EXPECT_FALSE(measure(story.steps, nullptr).abandoned_at);
    story.page(4, StepKind::journey_end).detail = "abandoned";
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(metrics.abandoned_at, "form");
    EXPECT_EQ(metrics.outcome, "unknown") << "nothing was sent";
    EXPECT_EQ(value(metrics, "abandon_screen"), 2);
    EXPECT_EQ(metric(metrics, "abandon_screen").method, "form");
    EXPECT_EQ(value(metrics, "errors"), 2);
    EXPECT_EQ(value(metrics, "refused"), 1);
    story.steps[1].detail.reset();
    EXPECT_EQ(measure(story.steps, nullptr).abandoned_at, "unknown");
}

TEST(OutcomeTest, InTheWordsOfTheDataRightsProtocol)
{
    FlowPack flow = testing::flow_pack();
    flow.answer_days = 30;
    MeasureContext context;
    context.anchors = {{"s1", 1'000'000}};
    Story story;
    story.user(0);
    EXPECT_EQ(measure(story.steps, &flow, context).outcome, "open");
    story.user(1000, StepKind::submit);
    EXPECT_EQ(measure(story.steps, &flow, context).outcome, "in_progress");
    story.page(2000, StepKind::code_request);
    EXPECT_EQ(measure(story.steps, &flow, context).outcome, "need_user_verification");
    story.user(3000, StepKind::code).count = 6;
    context.now = 1'001'000 + 30 * day;
    EXPECT_EQ(measure(story.steps, &flow, context).outcome, "in_progress");
    *context.now += 1;
    EXPECT_EQ(measure(story.steps, &flow, context).outcome, "expired");
    EXPECT_EQ(measure(story.steps, nullptr, context).outcome, "in_progress") << "no pack says how long it may take";
    EXPECT_EQ(value(measure(story.steps, &flow, context), "t_code"), 1000);
    story.tell(4000, Actor::company, StepKind::rejection);
    EXPECT_EQ(measure(story.steps, &flow, context).outcome, "denied");
    story.confirmation(5000);
    EXPECT_EQ(measure(story.steps, &flow, context).outcome, "fulfilled");
}

TEST(OutcomeTest, AClockThatWasSetBackGivesNoTime)
{
    Story story;
    story.user(1000, StepKind::submit);
    story.session = "s2";
    story.confirmation(0);
    MeasureContext context;
    context.anchors = {{"s1", 1'000'000}, {"s2", 1'000'500}}; // the second begins before the first one ended
    const JourneyMetrics metrics = measure(story.steps, nullptr, context);
    EXPECT_EQ(metrics.status, "confirmed");
    for (const char* name : {"t_outcome", "t_away", "t_total"}) {
        EXPECT_FALSE(value(metrics, name)) << name;
    }
}

TEST(ToolTest, SparedAndAdded)
{
    const FlowPack flow = testing::flow_pack(); // from the notice: two clicks
    Story story;
    story.page(0, StepKind::notice);
    story.user(1000).host = "demur";
    story.user(1500);
    story.tell(2000, Actor::tool, StepKind::fill).duration = 300;
    story.keys(3000, 5);
    story.user(4000, StepKind::submit);
    const JourneyMetrics metrics = measure(story.steps, &flow);
    EXPECT_EQ(value(metrics, "spared_steps"), 2 - 3);
    EXPECT_EQ(value(metrics, "spared_keys"), 0 - 5);
    EXPECT_EQ(value(metrics, "spared_ms"), 2 * klm::click - (2 * klm::click + klm::typed(5)) - 300);
    EXPECT_EQ(metric(metrics, "spared_ms").basis, Basis::modelled);
    EXPECT_EQ(value(metrics, "added_ms"), klm::click + 300);
}

TEST(CostTest, OnlyWithAWage)
{
    Story story;
    story.screen(0, "a", 238);
    story.user(0);
    story.user(60'000); // a minute's reading
    story.user(62'000); // at work
    story.load(62'000, 9000);
    EXPECT_FALSE(value(measure(story.steps, nullptr), "cost"));
    MeasureContext context;
    context.wage = Wage{2550, "EUR", "my contract"};
    const Metric cost = metric(measure(story.steps, nullptr, context), "cost");
    EXPECT_EQ(cost.value, 0.44); // 62 s of 25.50 an hour
    EXPECT_EQ(cost.unit, "EUR");
    EXPECT_EQ(cost.method, "my contract");
    EXPECT_EQ(cost.basis, Basis::declared);
}

TEST(BurdenTest, AViewThatAddsNothingUp)
{
    Story story;
    story.screen(0, "feed", 238);
    story.user(30'000);
    story.screen(30'000, "centre", 10);
    story.user(31'000);
    story.screen(31'000, "form", 10).detail = "form";
    Step& demand = story.page(31'000, StepKind::demand);
    demand.field = "email";
    demand.detail = "required";
    story.user(32'000);
    story.keys(33'000, 20);
    story.load(34'000, 700);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "learning_screens"), 2);
    EXPECT_EQ(value(metrics, "learning_ms"), 30'000);
    EXPECT_EQ(value(metrics, "compliance_steps"), 2);
    EXPECT_EQ(value(metrics, "compliance_demands"), 1);
    EXPECT_EQ(value(metrics, "compliance_ms"), 700);
    EXPECT_FALSE(value(metrics, "psychological"));
    MeasureContext said;
    said.rated = {{"j1", 4}, {"j2", 1}};
    EXPECT_EQ(value(measure(story.steps, nullptr, said), "psychological"), 4);
    EXPECT_EQ(testing::metric(measure(story.steps, nullptr, said), "psychological").basis, Basis::declared);
    story.steps[4].detail.reset(); // the form's screen has no name: its first demand tells
    EXPECT_EQ(value(measure(story.steps, nullptr), "learning_screens"), 2);
}

TEST(BurdenTest, WithoutAFormThereIsNoBeforeIt)
{
    Story story;
    story.screen(0, "feed", 238);
    EXPECT_FALSE(value(measure(story.steps, nullptr), "learning_screens"));
    EXPECT_FALSE(value(measure(story.steps, nullptr), "compliance_steps"));
}

TEST(JourneyTest, WhatItIsComparedBy)
{
    FlowPack flow = testing::flow_pack();
    flow.generation = "2025";
    Story story;
    Step& start = story.page(0, StepKind::journey_start);
    start.region = "AT";
    story.page(1, StepKind::notice).surface = "notification";
    story.screen(2, "a", 1).language = "de";
    const JourneyMetrics known = measure(story.steps, &flow);
    EXPECT_EQ(known.generation, "2025");
    EXPECT_EQ(known.surface, "notification");
    EXPECT_EQ(known.language, "de");
    EXPECT_EQ(known.region, "AT");
    const JourneyMetrics unknown = measure({}, nullptr);
    for (const std::string* member : {&unknown.generation, &unknown.surface, &unknown.language, &unknown.region}) {
        EXPECT_EQ(*member, "unknown");
    }
}

} // namespace
} // namespace demur
