// Journeys counted by hand: the path, and objecting against dismissing.
#include "friction/keystroke_level.h"
#include "friction/story.h"

namespace demur {
namespace {

using testing::metric;
using testing::Story;
using testing::value;

NoticeSight sight_with_button()
{
    NoticeSight sight;
    sight.view_height = 600;
    sight.button = Sight{0, 0, 100, 40, 160, {}};
    return sight;
}

TEST(PathTest, EverythingThatIsCounted)
{
    Story story;
    story.page(0, StepKind::notice).sight = sight_with_button();
    story.user(100, StepKind::hover).duration = 400;
    story.user(200, StepKind::focus);
    story.user(300, StepKind::copy);
    story.user(400, StepKind::paste);
    story.user(500, StepKind::scroll).count = 1500;
    story.user(600);
    story.tell(700, Actor::tool, StepKind::click); // not the person's
    story.keys(800, 3);
    Step& code = story.user(900, StepKind::code);
    code.count = 6;
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "steps"), 4) << "paste, click, keys, code";
    EXPECT_EQ(value(metrics, "clicks"), 1);
    EXPECT_EQ(value(metrics, "keys"), 9);
    EXPECT_EQ(value(metrics, "hovers"), 1);
    EXPECT_EQ(value(metrics, "copies"), 1);
    EXPECT_EQ(value(metrics, "pastes"), 1);
    EXPECT_EQ(value(metrics, "focus_moves"), 1);
    EXPECT_EQ(value(metrics, "scroll_px"), 1500);
    EXPECT_EQ(value(metrics, "scroll_screens"), 2.5);
    EXPECT_EQ(value(metrics, "klm_done_ms"), klm::P + 2 * klm::typed(2) + klm::click + klm::typed(3) + klm::typed(6));
}

TEST(PathTest, CountedFromTheSightAndFromTheLink)
{
    Story story;
    story.page(0, StepKind::journey_start).detail = "notice";
    story.user(100);
    story.page(200, StepKind::notice);
    story.screen(210, "feed", 10);
    story.user(300).role = "link"; // something else on the notice
    story.user(400).role = "link"; // the last before the person left it
    story.screen(500, "form", 10);
    story.user(600).role = "link";
    story.user(700);
    const JourneyMetrics guessed = measure(story.steps, nullptr);
    EXPECT_EQ(value(guessed, "steps"), 5);
    EXPECT_EQ(value(guessed, "steps_from_notice"), 4);
    EXPECT_EQ(value(guessed, "steps_from_link"), 3);
    EXPECT_EQ(metric(guessed, "steps_from_link").basis, Basis::modelled);
    story.steps[4].detail = "objection_link";
    const JourneyMetrics marked = measure(story.steps, nullptr);
    EXPECT_EQ(value(marked, "steps_from_link"), 4);
    EXPECT_EQ(metric(marked, "steps_from_link").basis, Basis::measured);
}

TEST(PathTest, WithoutANoticeThereIsNoStartAtOne)
{
    Story story;
    story.page(0, StepKind::journey_start).detail = "form";
    story.user(100).role = "link";
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "steps"), 1);
    for (const char* name : {"steps_from_notice", "steps_from_link", "steps_object", "steps_dismiss", "asym_steps", "scroll_screens"}) {
        EXPECT_FALSE(value(metrics, name)) << name;
    }
}

TEST(PathTest, DetoursAreScreensBeyondTheShortestPath)
{
    const FlowPack flow = testing::flow_pack(); // feed, privacy_centre, form, code
    Story story;
    for (const char* print : {"feed", "menu", "feed", "centre", "form", "code"}) {
        story.screen(0, print, 1);
    }
    EXPECT_EQ(value(measure(story.steps, &flow), "detours"), 2);
    EXPECT_EQ(metric(measure(story.steps, &flow), "detours").basis, Basis::declared);
}

TEST(SymmetryTest, BothDirectionsInOneJourney)
{
    Story story;
    story.page(0, StepKind::notice);
    story.user(1000);
    story.user(1000, StepKind::dismiss);
    story.user(3000); // finds the form by itself
    story.user(4000);
    story.keys(5000, 10, 2000);
    story.user(8000, StepKind::submit);
    story.user(8000);
    story.load(8000, 2000);
    story.confirmation(10'000);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "steps_dismiss"), 1);
    EXPECT_EQ(value(metrics, "t_dismiss"), 1000);
    EXPECT_EQ(value(metrics, "steps_object"), 4);
    EXPECT_EQ(value(metrics, "t_object"), 9000);
    EXPECT_EQ(value(metrics, "asym_steps"), 4);
    EXPECT_EQ(value(metrics, "asym_time"), 9);
    EXPECT_EQ(metric(metrics, "asym_steps").basis, Basis::measured);
    EXPECT_FALSE(value(metrics, "asym_steps_from_link"));
}

TEST(SymmetryTest, OneClickOnTheButtonInSightIsModelled)
{
    Story story;
    story.page(0, StepKind::notice).sight = sight_with_button();
    story.user(1000).detail = "objection_link";
    story.user(2000);
    story.user(3000);
    EXPECT_FALSE(value(measure(story.steps, nullptr), "asym_steps")) << "not before the form was sent";
    story.user(3000, StepKind::submit);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "steps_dismiss"), 1);
    EXPECT_EQ(value(metrics, "t_dismiss"), klm::click);
    EXPECT_EQ(value(metrics, "asym_steps"), 3);
    EXPECT_EQ(value(metrics, "asym_steps_from_link"), 3);
    EXPECT_EQ(value(metrics, "asym_time"), 1.13); // 3000 / 2650
    EXPECT_EQ(metric(metrics, "asym_steps").basis, Basis::modelled);
}

TEST(SymmetryTest, NeitherOnRecordNorInSightIsUnknown)
{
    Story story;
    story.page(0, StepKind::notice);
    story.user(1000);
    story.user(2000, StepKind::submit);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "steps_object"), 1);
    EXPECT_FALSE(value(metrics, "steps_dismiss"));
    EXPECT_FALSE(value(metrics, "asym_steps"));
    EXPECT_EQ(metric(metrics, "asym_steps").basis, Basis::unknown);
}

} // namespace
} // namespace demur
