// What an hour is worth, as commands take it.
#include "base/error.h"
#include "cli/wage_options.h"

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>
#include <algorithm>

namespace demur::cli {
namespace {

std::optional<Wage> wage_of(std::vector<std::string> arguments)
{
    WageOptions options;
    CLI::App app;
    options.add_to(app);
    std::reverse(arguments.begin(), arguments.end());
    app.parse(std::move(arguments));
    return options.wage();
}

TEST(WageOptionsTest, IsReadAsItStands)
{
    EXPECT_FALSE(wage_of({}));
    const std::optional<Wage> wage = wage_of({"--wage", "25.50", "--currency", "EUR"});
    ASSERT_TRUE(wage);
    EXPECT_EQ(wage->per_hour, 2550);
    EXPECT_EQ(wage->currency, "EUR");
}

TEST(WageOptionsTest, AnEmptyOneIsRefused)
{
    EXPECT_THROW(wage_of({"--wage", "", "--currency", "EUR"}), Error) << "a script's unset variable";
    EXPECT_THROW(wage_of({"--wage", "much", "--currency", "EUR"}), Error);
    EXPECT_THROW(wage_of({"--wage", "25", "--currency", ""}), Error);
    EXPECT_THROW(wage_of({"--currency", "EUR"}), CLI::ParseError);
}

} // namespace
} // namespace demur::cli
