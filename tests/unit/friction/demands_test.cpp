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

// A field that a sending is refused at, what is sent then, and how it ends.
JourneyMetrics refused_then(const char* first, const char* second, bool taken)
{
    Story story;
    demand(story, "reason", "optional");
    demand(story, "email", "required");
    story.user(20, StepKind::submit).detail = first;
    Step& error = story.page(30, StepKind::error);
    error.detail = "refused";
    error.field = "reason";
    story.user(40, StepKind::submit).detail = second;
    if (taken) {
        story.confirmation(50);
    }
    return measure(story.steps, nullptr);
}

std::string enforced(const JourneyMetrics& metrics, const std::string& kind)
{
    const auto found = std::find_if(metrics.demands.begin(), metrics.demands.end(), [&](const DemandMet& d) { return d.kind == kind; });
    return found == metrics.demands.end() ? "" : found->enforced;
}

TEST(DemandsTest, RefusedWithoutAndTakenWithItIsEnforced)
{
    const JourneyMetrics metrics = refused_then("email:21", "email:21.reason:340", true);
    EXPECT_EQ(enforced(metrics, "reason"), "yes");
    EXPECT_EQ(enforced(metrics, "email"), "untested") << "it was never left out";
    EXPECT_EQ(value(metrics, "demands"), 2);
    EXPECT_EQ(value(metrics, "demands_required"), 1);
    EXPECT_EQ(value(metrics, "demands_enforced"), 1);
    EXPECT_EQ(value(metrics, "demands_unstated"), 1);
}

TEST(DemandsTest, WhatTheAnswerDoesNotShowIsUntested)
{
    EXPECT_EQ(enforced(refused_then("email:21", "email:21.reason:340", false), "reason"), "untested");
    EXPECT_EQ(enforced(refused_then("email:21", "email:21", true), "reason"), "no") << "it was taken without one in the end";
    EXPECT_EQ(enforced(refused_then("email:21", "email:21.reason:0", true), "reason"), "no");
}

} // namespace
} // namespace demur
