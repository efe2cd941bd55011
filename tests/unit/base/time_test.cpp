#include "base/time.h"

#include <gtest/gtest.h>

#include <limits>

namespace demur {
namespace {

TEST(TimeTest, IsoUtc)
{
    EXPECT_EQ(iso_utc(0), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(iso_utc(951'782'400'001), "2000-02-29T00:00:00.001Z");
    EXPECT_EQ(iso_utc(-1), "1969-12-31T23:59:59.999Z");
}

TEST(TimeTest, ExtremesAreClamped)
{
    EXPECT_EQ(iso_utc(std::numeric_limits<std::int64_t>::max()), "9999-12-31T23:59:59.999Z");
    EXPECT_EQ(iso_utc(std::numeric_limits<std::int64_t>::min()), "0000-01-01T00:00:00.000Z");
}

TEST(TimeTest, ReadsBackWhatItWrote)
{
    for (const std::int64_t ms : {std::int64_t{0}, std::int64_t{-1}, std::int64_t{951'782'400'001}, std::int64_t{1'764'000'000'123}}) {
        EXPECT_EQ(parse_iso_utc(iso_utc(ms)), ms);
    }
    for (const char* bad : {"", "2025-02-29T00:00:00.000Z", "2025-01-01T24:00:00.000Z", "2025-01-01 00:00:00.000Z", "2025-01-01T00:00:00Z",
                            "2025-01-01T00:00:00.00xZ"}) {
        EXPECT_FALSE(parse_iso_utc(bad)) << bad;
    }
}

TEST(TimeTest, NowIsAfterThisWasWritten)
{
    EXPECT_GT(now_ms(), 1'700'000'000'000);
}

} // namespace
} // namespace demur
