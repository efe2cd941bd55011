#include "friction/keystroke_level.h"
#include "friction/story.h"

namespace demur {
namespace {

TEST(ByHandTest, AddsUpAPath)
{
    const FlowPack flow = testing::flow_pack();
    const ByHandSum sum = sum_by_hand(flow.by_hand[0]);
    EXPECT_EQ(sum.steps, 8); // reading is no step
    EXPECT_EQ(sum.clicks, 4);
    EXPECT_EQ(sum.keys, 30);
    EXPECT_EQ(sum.screens, 4);
    // Four clicks of 2650, 24 keys in 8870, a choice of 3950, a file of 5250, a code of six in 3830.
    EXPECT_EQ(sum.klm_ms, 4 * 2650 + 8870 + 3950 + 5250 + 3830);
}

TEST(ByHandTest, ComparesWithThePathThatTheJourneyBeganOn)
{
    FlowPack flow = testing::flow_pack();
    EXPECT_EQ(by_hand_path(flow, true)->surface, "notice");
    EXPECT_EQ(by_hand_path(flow, false)->surface, "web");
    flow.by_hand.pop_back();
    EXPECT_EQ(by_hand_path(flow, true)->surface, "web");
    flow.by_hand[0].surface = "app";
    EXPECT_EQ(by_hand_path(flow, true)->surface, "app");
    flow.by_hand.clear();
    EXPECT_EQ(by_hand_path(flow, true), nullptr);
}

} // namespace
} // namespace demur
