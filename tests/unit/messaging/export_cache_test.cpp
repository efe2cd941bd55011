#include "base/error.h"
#include "messaging/export_cache.h"

#include <gtest/gtest.h>

using namespace demur;
using namespace demur::rpc;

TEST(ExportCache, ForgetsTheOldest)
{
    ExportCache cache;
    for (const char* id : {"a", "b", "c", "d", "e"}) {
        cache.keep({id, "name", "type", id});
    }
    EXPECT_THROW(cache.find("a"), Error);
    EXPECT_EQ(cache.find("b").bytes, "b");
    EXPECT_EQ(cache.find("e").bytes, "e");
}

TEST(ExportCache, BoundsItsMemory)
{
    constexpr std::size_t half = 33UL * 1024 * 1024;
    ExportCache cache;
    cache.keep({"a", {}, {}, std::string(half, 'x')});
    cache.keep({"b", {}, {}, std::string(half, 'x')});
    EXPECT_THROW(cache.find("a"), Error);
    EXPECT_EQ(cache.find("b").bytes.size(), half);
    EXPECT_THROW(cache.keep({"c", {}, {}, std::string(2 * half, 'x')}), Error);
    EXPECT_EQ(cache.find("b").bytes.size(), half);
}
