#include "friction/story.h"

namespace demur {
namespace {

using testing::Story;
using testing::value;

void demand(Story& story, const std::string& field, const std::string& stated)
{
    Step& step = story.page(10, StepKind::demand);
    step.field = field;
    step.detail = stated;
}

TEST(DemandsTest, WhatTheJourneyMetComesBeforeWhatThePackDeclares)
{
    const FlowPack flow = testing::flow_pack();
    Story story;
    demand(story, "reason", "optional");
    demand(story, "reason", "required");
    demand(story, "reason", "optional");
    story.page(20, StepKind::code_request);
    const JourneyMetrics metrics = measure(story.steps, &flow);
    ASSERT_EQ(metrics.demands.size(), 4U);
    EXPECT_EQ(metrics.demands[0].kind, "code");
    EXPECT_EQ(metrics.demands[0].enforced, "yes");
    EXPECT_EQ(metrics.demands[0].basis, Basis::measured);
    EXPECT_EQ(metrics.demands[1].kind, "email");
    EXPECT_EQ(metrics.demands[1].basis, Basis::declared);
    EXPECT_EQ(metrics.demands[3].kind, "reason");
    EXPECT_EQ(metrics.demands[3].stated, "required");
    EXPECT_EQ(metrics.demands[3].enforced, "untested");
    EXPECT_EQ(metrics.demands[3].basis, Basis::measured);
    EXPECT_EQ(value(metrics, "demands"), 2);
    EXPECT_EQ(testing::metric(metrics, "demands").basis, Basis::measured);
}

TEST(DemandsTest, ANameAskedForInTwoFieldsIsNotDeclaredOnceMore)
{
    FlowPack flow = testing::flow_pack();
    flow.demands = {{"name", "required", "yes", std::nullopt, std::nullopt}};
    Story story;
    demand(story, "first_name", "required");
    demand(story, "last_name", "required");
    const JourneyMetrics metrics = measure(story.steps, &flow);
    ASSERT_EQ(metrics.demands.size(), 2U);
    EXPECT_EQ(metrics.demands[0].kind, "first_name");
    EXPECT_EQ(metrics.demands[1].kind, "last_name");
}

TEST(DemandsTest, DeclaredOrUnknownWhenNoneWasMet)
{
    const FlowPack flow = testing::flow_pack();
    Story story;
    story.user(0);
    const JourneyMetrics declared = measure(story.steps, &flow);
    EXPECT_EQ(value(declared, "demands"), 3);
    EXPECT_EQ(testing::metric(declared, "demands").basis, Basis::declared);
    const JourneyMetrics unknown = measure(story.steps, nullptr);
    EXPECT_FALSE(value(unknown, "demands"));
    EXPECT_EQ(testing::metric(unknown, "demands").basis, Basis::unknown);
}

} // namespace
} // namespace demur
