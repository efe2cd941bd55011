// The quick ways to read a page against the parser: whatever they answer, they must say what it says.
#include "page/parse.h"
#include "page/skim.h"
#include "page_difference.h"
#include "random_page.h"

#include <gtest/gtest.h>

#include <iostream>

namespace demur {

namespace {

using test::PageTaste;

const PageContext context{"https://www.facebook.com/some/page?x=y", Surface::page};

struct Tally {
    int pages = 0;
    int answered = 0;
};

void compare(const std::string& html, Tally& tally)
{
    ++tally.pages;
    const Page parsed = parse_html(html, context);
    ASSERT_EQ(test::difference(parsed, read_html(html, context), test::LinkWords::exact), "") << html;
    if (const std::optional<Page> skimmed = skim_html(html, context)) {
        ++tally.answered;
        ASSERT_EQ(test::difference(parsed, *skimmed, test::LinkWords::estimated), "") << html;
    }
}

// Prints how many pages were answered: a skim that answers nothing would pass every comparison.
Tally compare_many(std::uint64_t first_seed, int pages, const PageTaste& taste, bool mutate)
{
    Tally tally;
    for (int i = 0; i < pages && !testing::Test::HasFatalFailure(); ++i) {
        const std::uint64_t seed = first_seed + static_cast<std::uint64_t>(i);
        const std::string page = test::random_page(seed, taste);
        compare(mutate ? test::mutated(page, seed) : page, tally);
    }
    std::cout << "answered by the skim: " << tally.answered << " of " << tally.pages << "\n";
    return tally;
}

TEST(Skim, SaysWhatTheParserSaysOfSoundPages)
{
    const Tally tally = compare_many(1, 2000, {.breakage = 0, .controls = false}, false);
    EXPECT_GE(tally.answered * 10, tally.pages * 2);
}

TEST(Skim, SaysWhatTheParserSaysOfBrokenPages)
{
    const Tally tally = compare_many(100'000, 2500, {.breakage = 20, .controls = false}, false);
    EXPECT_GE(tally.answered * 20, tally.pages);
}

TEST(Skim, SaysWhatTheParserSaysOfMutatedPages)
{
    const Tally tally = compare_many(200'000, 2500, {.breakage = 4, .controls = false}, true);
    EXPECT_GE(tally.answered * 10, tally.pages);
}

TEST(Skim, SaysWhatTheParserSaysWhereControlsStand)
{
    compare_many(300'000, 1000, {.breakage = 8, .controls = true}, false);
}

} // namespace

} // namespace demur
