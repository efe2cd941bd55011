#include "base/uuid.h"

#include <gtest/gtest.h>

#include <set>

namespace demur {
namespace {

TEST(UuidTest, VersionFourAndDistinct)
{
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string uuid = new_uuid();
        EXPECT_TRUE(is_uuid(uuid)) << uuid;
        EXPECT_EQ(uuid[14], '4');
        EXPECT_NE(std::string("89ab").find(uuid[19]), std::string::npos) << uuid;
        seen.insert(uuid);
    }
    EXPECT_EQ(seen.size(), 1000U);
}

TEST(UuidTest, RefusesOtherShapes)
{
    EXPECT_FALSE(is_uuid(""));
    EXPECT_FALSE(is_uuid("01234567-89ab-4def-8123-456789abcde"));
    EXPECT_FALSE(is_uuid("01234567-89ab-4def-8123-456789abcdeg"));
    EXPECT_FALSE(is_uuid("0123456789ab-4def-8123-456789abcdef00"));
}

} // namespace
} // namespace demur
