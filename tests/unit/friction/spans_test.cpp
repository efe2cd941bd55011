#include "friction/spans.h"

#include <gtest/gtest.h>

namespace demur {
namespace {

TEST(SpansTest, MergesOverlapsAndDropsEmptyOnes)
{
    const std::vector<Span> merged = merge({{5, 7}, {1, 3}, {2, 4}, {9, 9}, {12, 10}, {7, 8}});
    ASSERT_EQ(merged.size(), 2U);
    EXPECT_EQ(merged[0].from, 1);
    EXPECT_EQ(merged[0].to, 4);
    EXPECT_EQ(merged[1].from, 5);
    EXPECT_EQ(merged[1].to, 8);
}

TEST(SpansTest, CoversPartly)
{
    const std::vector<Span> spans = {{1, 4}, {5, 8}};
    EXPECT_EQ(covered(spans, 0, 10), 6);
    EXPECT_EQ(covered(spans, 2, 6), 3);
    EXPECT_EQ(covered(spans, 4, 5), 0);
    EXPECT_EQ(covered(spans, 8, 20), 0);
    EXPECT_EQ(covered({}, 0, 10), 0);
}

} // namespace
} // namespace demur
