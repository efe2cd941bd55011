#include "net/flowed.h"

#include <gtest/gtest.h>

namespace demur::net {
namespace {

TEST(Flowed, JoinsSoftBreaksAndKeepsHardOnes)
{
    EXPECT_EQ(unwrap_flowed("We will \r\nhonour it.\r\n\r\nBye\r\n", false), "We will honour it.\n\nBye\n");
    EXPECT_EQ(unwrap_flowed("異議 \n申し \n立て\n", true), "異議申し立て\n");
    EXPECT_EQ(unwrap_flowed("", false), "");
    EXPECT_EQ(unwrap_flowed("no end ", false), "no end ");
}

TEST(Flowed, KeepsQuotesApart)
{
    EXPECT_EQ(unwrap_flowed("> I object \n> to it.\nWe \n> agree\n>> not\n", false), ">I object to it.\nWe \n>agree\n>>not\n");
}

TEST(Flowed, UnstuffsAndLeavesTheSignature)
{
    EXPECT_EQ(unwrap_flowed(" From me\n >no quote\n-- \nName\n", false), "From me\n>no quote\n-- \nName\n");
}

} // namespace
} // namespace demur::net
