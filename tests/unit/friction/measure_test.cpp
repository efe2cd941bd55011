#include "friction/document.h"
#include "friction/readability.h"
#include "friction/story.h"
#include "friction/tags/patterns.h"

#include <gmock/gmock.h>

#include <set>

namespace demur {
namespace {

using testing::Story;
using testing::value;

TEST(MeasureTest, AnObjectionByHand)
{
    const FlowPack flow = testing::flow_pack();
    const JourneyMetrics metrics = measure(testing::by_hand_story().steps, &flow);
    EXPECT_EQ(metrics.journey, "j1");
    EXPECT_EQ(metrics.flow, "facebook-2025");
    EXPECT_EQ(metrics.service, "facebook");
    EXPECT_EQ(metrics.status, "confirmed");
    EXPECT_FALSE(metrics.with_demur);
    EXPECT_EQ(value(metrics, "steps"), 8);
    EXPECT_EQ(value(metrics, "clicks"), 5);
    EXPECT_EQ(value(metrics, "keys"), 24);
    EXPECT_EQ(value(metrics, "scroll_px"), 900);
    EXPECT_EQ(value(metrics, "screens"), 4);
    EXPECT_EQ(value(metrics, "hosts"), 1);
    EXPECT_EQ(value(metrics, "loops"), 0);
    EXPECT_EQ(value(metrics, "detours"), 0);
    EXPECT_EQ(value(metrics, "words_on_path"), 100 + 238 + 50 + 20);
    EXPECT_FALSE(value(metrics, "words_before_link"));
    EXPECT_EQ(value(metrics, "errors"), 1);
    EXPECT_EQ(value(metrics, "resubmits"), 1);
    EXPECT_EQ(value(metrics, "t_system"), 2300);
    EXPECT_EQ(value(metrics, "t_read"), 30'000);
    EXPECT_EQ(value(metrics, "t_total"), 47'600);
    EXPECT_EQ(value(metrics, "t_outcome"), 1600);
    EXPECT_EQ(value(metrics, "klm_done_ms"), 5 * 2650 + 8870 + 3950 + (2150 + 2 * 280));
    EXPECT_EQ(testing::metric(metrics, "klm_done_ms").basis, Basis::modelled);
    EXPECT_FALSE(value(metrics, "spared_steps")) << "nothing is spared without Demur";
}

TEST(MeasureTest, TheTimesOfAClosedJourneyAddUp)
{
    const JourneyMetrics metrics = measure(testing::by_hand_story().steps, nullptr);
    EXPECT_EQ(*value(metrics, "t_active") + *value(metrics, "t_read") + *value(metrics, "t_system") + *value(metrics, "t_away"),
              value(metrics, "t_total"));
}

TEST(MeasureTest, WithDemurTheSparedStepsMayBeNegative)
{
    const FlowPack flow = testing::flow_pack();
    Story story;
    story.page(0, StepKind::notice).count = 212;
    story.user(1000).host = "demur";
    story.tell(1200, Actor::tool, StepKind::open);
    story.tell(2000, Actor::tool, StepKind::fill);
    story.user(3000);
    const JourneyMetrics open = measure(story.steps, &flow);
    EXPECT_TRUE(open.with_demur);
    EXPECT_FALSE(value(open, "spared_steps")) << "not before the form was sent";
    story.user(3000, StepKind::submit);
    story.user(3500);
    const JourneyMetrics metrics = measure(story.steps, &flow);
    EXPECT_EQ(value(metrics, "spared_steps"), 2 - 3);
    EXPECT_EQ(testing::metric(metrics, "spared_steps").basis, Basis::declared);
    EXPECT_EQ(value(metrics, "tool_steps"), 2);
    EXPECT_EQ(value(metrics, "steps_on_tool"), 1);
    EXPECT_EQ(value(metrics, "words_before_link"), 212);
}

TEST(MeasureTest, FaultsOfToolAndPageAreKeptApart)
{
    Story story;
    story.tell(0, Actor::tool, StepKind::tool_fault);
    story.page(1, StepKind::dead_end);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "tool_faults"), 1);
    EXPECT_EQ(value(metrics, "dead_ends"), 1);
    EXPECT_EQ(value(metrics, "errors"), 0);
}

TEST(MeasureTest, NoticesThatComeAgainAreCountedOnceEach)
{
    Story story;
    story.page(0, StepKind::notice);
    EXPECT_EQ(value(measure(story.steps, nullptr), "notices_again"), 0) << "the first one is the announcement";
    story.page(1, StepKind::notice).detail = "again";
    story.page(2, StepKind::dialog).detail = "again";
    story.steps.push_back(story.steps[1]); // sent twice
    EXPECT_EQ(value(measure(story.steps, nullptr), "notices_again"), 1);
}

TEST(MeasureTest, LoopsAreReturnsNotRepeats)
{
    Story story;
    for (const char* print : {"a", "a", "b", "a", "c", "b"}) {
        story.screen(0, print, 10);
    }
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    EXPECT_EQ(value(metrics, "screens"), 5);
    EXPECT_EQ(value(metrics, "unique_screens"), 3);
    EXPECT_EQ(value(metrics, "loops"), 2);
}

TEST(MeasureTest, WhatIsNotKnownIsNotGuessed)
{
    Story story;
    story.screen(0, "a", 10);
    story.screen(1, "b", std::nullopt);
    story.user(2, StepKind::keys);
    const JourneyMetrics metrics = measure(story.steps, nullptr);
    for (const char* name : {"words_on_path", "keys", "klm_done_ms", "klm_by_hand_ms", "detours", "spared_steps", "t_outcome"}) {
        EXPECT_FALSE(value(metrics, name)) << name;
        EXPECT_EQ(testing::metric(metrics, name).basis, Basis::unknown) << name;
    }
}

TEST(MeasureTest, StatusOfAJourney)
{
    Story story;
    story.user(0);
    MeasureContext context{{{"s1", 1'000'000}}, 1'000'000 + abandoned_after};
    EXPECT_EQ(measure(story.steps, nullptr, context).status, "open");
    *context.now += 1;
    EXPECT_EQ(measure(story.steps, nullptr, context).status, "abandoned");
    EXPECT_EQ(measure(story.steps, nullptr).status, "open");
    story.tell(1, Actor::company, StepKind::rejection);
    EXPECT_EQ(measure(story.steps, nullptr, context).status, "denied");
    story.confirmation(2);
    EXPECT_EQ(measure(story.steps, nullptr, context).status, "confirmed");
}

TEST(MeasureTest, NoStepsAtAll)
{
    const JourneyMetrics metrics = measure({}, nullptr);
    EXPECT_EQ(metrics.status, "open");
    EXPECT_EQ(metrics.journey, "");
    EXPECT_EQ(value(metrics, "steps"), 0);
    EXPECT_EQ(value(metrics, "t_total"), 0);
}

TEST(CatalogueTest, EveryMetricIsDefinedOnceWithItsSource)
{
    std::set<std::string> names;
    for (const MetricDefinition& definition : metric_catalogue()) {
        EXPECT_TRUE(names.insert(definition.name).second) << definition.name;
        EXPECT_FALSE(definition.definition.empty() || definition.source.empty() || definition.unit.empty()) << definition.name;
    }
    const JourneyMetrics metrics = measure({}, nullptr);
    ASSERT_EQ(metrics.metrics.size(), names.size());
    for (std::size_t i = 0; i < names.size(); ++i) {
        EXPECT_EQ(metrics.metrics[i].name, metric_catalogue()[i].name) << "in the catalogue's order";
    }
}

void note_known(std::set<std::string>& known, const JourneyMetrics& metrics)
{
    for (const Metric& metric : metrics.metrics) {
        if (metric.value) {
            known.insert(std::string(metric.name));
        }
    }
}

// A journey with Demur in which everything can be known that is known of one that ends well.
Story whole_story()
{
    const TextSize text{100, 5, 480, 160, 30};
    Story story;
    story.page(0, StepKind::journey_start).language = "de";
    Step& notice = story.page(0, StepKind::notice);
    notice.words = 280;
    notice.count = 212;
    notice.language = "de";
    notice.text = text;
    notice.sight = NoticeSight{1280, 720, {}, Sight{0, 700, 80, 18, 120, 700}, Sight{0, 600, 200, 40, 160, 1200}};
    story.user(900).detail = "objection_link";
    Step& form = story.screen(1000, "form", 50);
    form.language = "de";
    form.text = text;
    story.tell(1200, Actor::tool, StepKind::fill).field = "email";
    Step& demand = story.page(1300, StepKind::demand);
    demand.field = "email";
    demand.detail = "required";
    story.user(2000, StepKind::submit);
    story.page(2500, StepKind::code_request);
    story.user(3000, StepKind::code).count = 6;
    story.confirmation(4000);
    return story;
}

TEST(CatalogueTest, EveryMetricIsKnownInSomeJourney)
{
    const FlowPack flow = testing::flow_pack();
    MeasureContext context;
    context.wage = Wage{2550, "EUR", "the person"};
    context.rated = {{"j1", 3}};
    std::set<std::string> known;
    note_known(known, measure(whole_story().steps, &flow, context));
    Story left;
    left.screen(0, "a", 1);
    left.page(1, StepKind::journey_end).detail = "abandoned";
    note_known(known, measure(left.steps, nullptr));
    for (const MetricDefinition& definition : metric_catalogue()) {
        EXPECT_TRUE(known.contains(definition.name)) << definition.name;
    }
}

TEST(CatalogueTest, TheDocumentHasEveryMetricFormulaAndPattern)
{
    const std::string text = metrics_markdown();
    for (const MetricDefinition& definition : metric_catalogue()) {
        EXPECT_THAT(text, ::testing::HasSubstr("| `" + definition.name + "` | " + definition.unit + " | " + definition.definition));
    }
    for (const ReadabilityFormula& formula : readability_formulas()) {
        EXPECT_THAT(text, ::testing::HasSubstr(std::string(formula.source)));
    }
    for (const Pattern& pattern : pattern_list().patterns) {
        EXPECT_THAT(text, ::testing::HasSubstr("| `" + pattern.id + "` | " + pattern.category + ": " + pattern.name));
    }
    EXPECT_THAT(text, ::testing::HasSubstr("`link_contrast` < 4.5"));
}

} // namespace
} // namespace demur
