#include "cli/shell_quote.h"

#include <gtest/gtest.h>

using demur::cli::shell_quoted;

TEST(ShellQuote, LeavesPlainWordsAsTheyAre)
{
    EXPECT_EQ(shell_quoted("/usr/bin/demur-1.0"), "/usr/bin/demur-1.0");
}

TEST(ShellQuote, QuotesWhatAShellWouldRead)
{
    EXPECT_EQ(shell_quoted(""), "''");
    EXPECT_EQ(shell_quoted("a b"), "'a b'");
    EXPECT_EQ(shell_quoted("$(x)"), "'$(x)'");
    EXPECT_EQ(shell_quoted("it's"), "'it'\\''s'");
}
