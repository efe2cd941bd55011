// Sessions' clocks, against a plain map.
#include "report/session_clocks.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <string>

namespace demur {
namespace {

TEST(SessionClocks, AreWhatAMapWouldHold)
{
    std::mt19937 random(11);
    SessionClocks clocks;
    std::map<std::string, std::int64_t> plain;
    for (int i = 0; i < 30'000; ++i) {
        std::string name = std::to_string(random() % 20'000); // some come again
        name = std::string(random() % 3 == 0 ? 70 : 3, 's') + name;
        const auto wall = static_cast<std::int64_t>(random());
        clocks.add(name, wall);
        plain.emplace(name, wall); // the first stands
        ASSERT_EQ(clocks.size(), plain.size());
    }
    for (const auto& [name, wall] : plain) {
        ASSERT_EQ(clocks.wall_of(name), wall) << name;
        ASSERT_EQ(clocks.name(*clocks.find(name)), name);
        ASSERT_EQ(clocks.wall_of(name + "?"), std::nullopt);
    }
    auto next = plain.begin();
    for (const std::uint32_t number : clocks.in_order()) {
        ASSERT_EQ(clocks.name(number), next->first);
        ASSERT_EQ(clocks.wall(number), next->second);
        ++next;
    }
    EXPECT_EQ(next, plain.end());
}

TEST(SessionClocks, ANameMayBeEmptyOrLong)
{
    SessionClocks clocks;
    EXPECT_EQ(clocks.find(""), std::nullopt);
    clocks.add("", 1);
    clocks.add(std::string(40'000, 'x'), 2);
    clocks.add("a", 3);
    EXPECT_EQ(clocks.wall_of(""), 1);
    EXPECT_EQ(clocks.wall_of(std::string(40'000, 'x')), 2);
    EXPECT_EQ(clocks.wall_of("a"), 3);
}

} // namespace
} // namespace demur
