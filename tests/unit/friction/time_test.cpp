#include "friction/story.h"

namespace demur {
namespace {

using testing::Story;
using testing::value;

TEST(TimeSplitTest, PausesUnderFiveSecondsAreWorkLongerOnesReading)
{
    Story story;
    story.screen(0, "a", 238);
    story.user(1000);
    story.user(5999);
    story.user(10'999);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "t_active"), 1000 + 4999);
    EXPECT_EQ(value(metrics, "t_read"), 5000);
    EXPECT_EQ(value(metrics, "t_away"), 0);
    EXPECT_EQ(value(metrics, "t_total"), 10'999);
}

TEST(TimeSplitTest, ReadingIsCappedByTheWordsInSight)
{
    Story story;
    story.screen(0, "a", 238); // a minute to read, three at most
    story.user(600'000);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "t_read"), 180'000);
    EXPECT_EQ(value(metrics, "t_away"), 420'000);
    EXPECT_EQ(value(metrics, "t_active"), 0);
}

TEST(TimeSplitTest, APauseOverUnknownWordsIsAway)
{
    Story story;
    story.screen(0, "a", std::nullopt);
    story.user(10'000);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "t_read"), 0);
    EXPECT_EQ(value(metrics, "t_away"), 10'000);
}

TEST(TimeSplitTest, TypingIsWorkHoweverLong)
{
    Story story;
    story.user(0);
    story.keys(1000, 200, 60'000);
    story.user(62'000);
    EXPECT_EQ(value(measure(story.steps, nullptr), "t_active"), 62'000);
}

TEST(TimeSplitTest, WaitingForThePageOrTheToolIsNobodysWork)
{
    Story story;
    story.screen(0, "a", 1000);
    story.user(0);
    story.load(0, 4000);
    Step& fill = story.tell(6000, Actor::tool, StepKind::fill);
    fill.duration = 500;
    story.user(8000);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "t_system"), 4000);
    EXPECT_EQ(value(metrics, "t_tool"), 500);
    EXPECT_EQ(value(metrics, "t_active"), 3500); // a gap of 8 s of which 3.5 were the person's
    EXPECT_EQ(value(metrics, "t_read"), 0);
    EXPECT_EQ(value(metrics, "t_total"), 8000);
}

TEST(TimeSplitTest, OutOfSightIsAway)
{
    Story story;
    story.screen(0, "a", 10'000);
    story.user(0);
    story.page(1000, StepKind::hidden);
    story.page(61'000, StepKind::shown);
    story.user(62'000);
    story.page(63'000, StepKind::hidden);
    story.page(70'000, StepKind::load);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "t_away"), 60'000 + 7000);
    EXPECT_EQ(value(metrics, "t_active"), 1000 + 1000 + 1000);
    EXPECT_EQ(value(metrics, "t_total"), 70'000);
}

TEST(TimeSplitTest, AnotherProgramInFrontIsAwayAsAnotherTabIs)
{
    Story story;
    story.screen(0, "a", 10'000);
    story.user(0);
    story.page(1000, StepKind::hidden).detail = "window";
    story.page(31'000, StepKind::shown);
    story.user(32'000);
    story.page(33'000, StepKind::hidden).detail = "tab"; // then another program too: out of sight all the same
    story.page(35'000, StepKind::hidden).detail = "window";
    story.page(43'000, StepKind::shown);
    story.page(44'000, StepKind::shown); // said again: no end of anything
    story.user(45'000);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "t_away"), 30'000 + 10'000);
    EXPECT_EQ(value(metrics, "t_active"), 2000 + 3000);
    EXPECT_EQ(value(metrics, "t_total"), 45'000);
}

TEST(TimeSplitTest, WhatLoadsOrFillsOutOfSightIsAway)
{
    Story story;
    story.user(0);
    story.page(1000, StepKind::hidden).detail = "site"; // another one in the same tab
    story.load(2000, 4000);
    story.tell(3000, Actor::tool, StepKind::fill).duration = 9000;
    story.page(8000, StepKind::shown);
    story.user(13'000);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "t_away"), 7000);
    EXPECT_EQ(value(metrics, "t_system"), 0);
    EXPECT_EQ(value(metrics, "t_tool"), 4000); // from 8 s, in sight, to 12
    EXPECT_EQ(value(metrics, "t_active"), 1000 + 1000);
    EXPECT_EQ(value(metrics, "t_total"), 13'000);
}

TEST(TimeSplitTest, ABreakOfUnknownLengthTakesOnlyItsOwnPart)
{
    Story story;
    story.session = "a";
    story.user(0);
    story.page(1000, StepKind::pause); // goes on while the browser is closed
    story.session = "b";
    story.page(500, StepKind::resume);
    story.user(1500);
    story.session = "c"; // has no clock
    story.user(100);
    story.user(2100);
    MeasureContext context;
    context.anchors = {{"a", 1'000'000}, {"b", 2'000'000}};
    const JourneyMetrics lost = measure(story.steps, nullptr, context);
    EXPECT_FALSE(value(lost, "t_total"));
    EXPECT_FALSE(value(lost, "t_away"));
    EXPECT_EQ(value(lost, "t_paused"), 2'000'500 - 1'001'000);
    EXPECT_EQ(testing::metric(lost, "t_paused").basis, Basis::modelled) << "the order of the sessions is not the clock's";
    EXPECT_EQ(value(lost, "t_active"), 1000 + 1000 + 2000);
    EXPECT_EQ(testing::metric(lost, "t_active").basis, Basis::measured);
    context.anchors["c"] = 3'000'000;
    const JourneyMetrics known = measure(story.steps, nullptr, context);
    EXPECT_EQ(value(known, "t_paused"), value(lost, "t_paused"));
    EXPECT_EQ(testing::metric(known, "t_paused").basis, Basis::measured);
    EXPECT_EQ(value(known, "t_away"), 3'000'100 - 2'001'500);
    EXPECT_EQ(value(known, "t_total"), 3'002'100 - 1'000'000);
}

TEST(TimeSplitTest, APauseThroughABreakOfUnknownLengthLeavesTheTimeAwayKnown)
{
    Story story;
    story.session = "a";
    story.user(0);
    story.session = "b";
    story.user(0);
    story.page(1000, StepKind::pause);
    story.session = "c";
    story.page(500, StepKind::resume);
    MeasureContext context;
    context.anchors = {{"a", 1'000'000}, {"b", 2'000'000}};
    const JourneyMetrics lost = measure(story.steps, nullptr, context);
    EXPECT_FALSE(value(lost, "t_paused"));
    EXPECT_FALSE(value(lost, "t_total"));
    EXPECT_EQ(value(lost, "t_away"), 1'000'000);
    EXPECT_EQ(testing::metric(lost, "t_away").basis, Basis::modelled);
}

TEST(TimeSplitTest, AJourneyGoesOnAfterTheBrowserWasRestarted)
{
    Story story;
    story.session = "z"; // names do not decide the order, clocks do
    story.user(1000);
    story.user(2000);
    story.session = "a";
    story.user(500);
    story.user(1500);
    MeasureContext context;
    context.anchors = {{"z", 1'000'000}, {"a", 2'000'000}};
    const JourneyMetrics known = measure(story.steps, nullptr, context);
    EXPECT_EQ(known.started, "1970-01-01T00:16:41.000Z");
    EXPECT_EQ(value(known, "t_active"), 2000);
    EXPECT_EQ(value(known, "t_away"), 2'000'500 - 1'002'000);
    EXPECT_EQ(value(known, "t_total"), 2'001'500 - 1'001'000);
    const JourneyMetrics unknown = measure(story.steps, nullptr);
    EXPECT_EQ(unknown.started, "");
    EXPECT_EQ(value(unknown, "t_active"), 2000);
    EXPECT_FALSE(value(unknown, "t_away"));
    EXPECT_FALSE(value(unknown, "t_total"));
    EXPECT_EQ(testing::metric(unknown, "t_total").basis, Basis::unknown);
}

TEST(TimeSplitTest, SessionStartsAmongTheStepsAreAnchorsToo)
{
    Story story;
    story.page(100, StepKind::session_start).wall = 1'000'100;
    story.user(1000);
    EXPECT_EQ(measure(story.steps, nullptr).started, "1970-01-01T00:16:41.000Z");
}

TEST(TimeSplitTest, TheOutcomeIsCountedFromTheLastSending)
{
    Story story;
    story.user(1000, StepKind::submit);
    story.user(3000, StepKind::submit);
    story.confirmation(10'000);
    EXPECT_EQ(value(measure(story.steps, nullptr), "t_outcome"), 7000);
    story.steps.pop_back();
    EXPECT_FALSE(value(measure(story.steps, nullptr), "t_outcome"));
}

} // namespace
} // namespace demur
