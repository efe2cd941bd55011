#include "base/decimal.h"

#include <gtest/gtest.h>

#include <limits>

namespace demur {
namespace {

TEST(DecimalTest, WithoutAnExponent)
{
    EXPECT_EQ(decimal_text(0), "0");
    EXPECT_EQ(decimal_text(3), "3");
    EXPECT_EQ(decimal_text(-2), "-2");
    EXPECT_EQ(decimal_text(0.18), "0.18");
    EXPECT_EQ(decimal_text(27.5), "27.5");
    EXPECT_EQ(decimal_text(0.000001), "0.000001");
    EXPECT_EQ(decimal_text(std::numeric_limits<double>::max()).size(), 309U);
}

} // namespace
} // namespace demur
