// The gate must let through whatever the classifier would name. Its bound is tried on every sample of the corpus, alone and
// among the blocks of others.
#include "notice/gate.h"

#include <boost/json.hpp>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>
#include <vector>

using namespace demur;

namespace {

std::vector<Page> corpus_pages(Surface surface)
{
    std::vector<Page> pages;
    for (const auto& entry : std::filesystem::directory_iterator(DEMUR_CORPUS)) {
        std::ifstream in(entry.path());
        for (std::string line; std::getline(in, line);) {
            const boost::json::object sample = boost::json::parse(line).as_object();
            const bool html = sample.contains("html");
            const std::string text(sample.at(html ? "html" : "text").as_string());
            Page page = html ? read_html(text, {{}, surface}) : read_text(text, {{}, surface});
            if (page.forms.empty()) { // pages with controls never come to the gate
                pages.push_back(std::move(page));
            }
        }
    }
    return pages;
}

bool is_lost(const Page& page)
{
    return classify(page).kind != NoticeKind::none && skim_verdict(page).has_value();
}

} // namespace

TEST(Gate, NothingThatIsNamedIsLost)
{
    std::size_t gated = 0;
    std::size_t pages = 0;
    for (const Surface surface : {Surface::unknown, Surface::dialog, Surface::notification, Surface::page, Surface::email}) {
        for (const Page& page : corpus_pages(surface)) {
            EXPECT_FALSE(is_lost(page)) << page.blocks.at(0).text;
            gated += skim_verdict(page) ? 1U : 0U;
            ++pages;
        }
    }
    EXPECT_GT(pages, 1000U);
    std::cout << gated << " of " << pages << " short texts need no parser\n";
}

TEST(Gate, NothingIsLostAmongOtherText)
{
    const std::vector<Page> pages = corpus_pages(Surface::unknown);
    std::mt19937 random(20261123);
    std::uniform_int_distribution<std::size_t> any(0, pages.size() - 1);
    for (int round = 0; round < 2000; ++round) {
        Page mixed = pages[any(random)];
        for (int others = 0; others < 3; ++others) {
            const Page& other = pages[any(random)];
            mixed.blocks.insert(mixed.blocks.end(), other.blocks.begin(), other.blocks.end());
            mixed.words += other.words;
        }
        std::shuffle(mixed.blocks.begin(), mixed.blocks.end(), random);
        EXPECT_FALSE(is_lost(mixed)) << round;
    }
}

// The skim may join blocks that the parser parts.
TEST(Gate, JoinedBlocksLoseNothing)
{
    for (const Page& page : corpus_pages(Surface::dialog)) {
        Page joined = page;
        joined.blocks.resize(1);
        for (std::size_t i = 1; i < page.blocks.size(); ++i) {
            joined.blocks[0].text += " " + page.blocks[i].text;
        }
        joined.blocks[0].kind = BlockKind::text;
        EXPECT_FALSE(classify(page).kind != NoticeKind::none && skim_verdict(joined).has_value()) << joined.blocks[0].text;
    }
}

TEST(Gate, AnswersPagesAboutOtherThings)
{
    const auto verdict = skim_verdict(read_text("Das Rezept reicht für vier Personen. Zwiebeln schneiden und in der Butter anbraten.", {}));
    ASSERT_TRUE(verdict);
    EXPECT_EQ(verdict->kind, NoticeKind::none);
    EXPECT_EQ(verdict->language, "de");
    EXPECT_EQ(verdict->service, "unknown");
}

TEST(Gate, LeavesFormsToTheParser)
{
    EXPECT_FALSE(skim_verdict(read_text("Anything", {{}, Surface::form})));
}
