#include "page/page.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace demur;

namespace {

Page read_dialog(std::string_view html)
{
    return read_html(html, {"https://www.facebook.com/privacy/", Surface::dialog});
}

} // namespace

TEST(Page, InlineTagsDoNotBreakBlocks)
{
    const Page page = read_dialog("<p>Du kannst <b>wider</b>sprechen, <a href=/x>hier</a>.</p><p>Zwei</p>");
    ASSERT_EQ(page.blocks.size(), 2U);
    EXPECT_EQ(page.blocks[0].text, "Du kannst widersprechen, hier.");
    EXPECT_EQ(page.blocks[1].words_before, 4);
    EXPECT_EQ(page.words, 5);
}

TEST(Page, BlocksHaveKindsAndLanguages)
{
    const Page page = read_dialog("<html lang=pt-BR><title>T</title><h2>H</h2><li>I</li><blockquote><p>Q</p></blockquote><button>B</button>"
                                  "<label>L</label><p lang=de>P</p><div role=heading>R</div>");
    std::vector<BlockKind> kinds;
    for (const Block& block : page.blocks) {
        kinds.push_back(block.kind);
    }
    EXPECT_EQ(kinds, (std::vector<BlockKind>{BlockKind::title, BlockKind::heading, BlockKind::item, BlockKind::quote, BlockKind::button,
                                             BlockKind::label, BlockKind::text, BlockKind::heading}));
    EXPECT_EQ(page.language, "pt-br");
    EXPECT_EQ(page.blocks[1].language, "pt-br");
    EXPECT_EQ(page.blocks[6].language, "de");
    EXPECT_EQ(page.title, "T");
}

TEST(Page, TwoLineBreaksPartParagraphs)
{
    const Page page = read_dialog("One<br>and<br><br>Two");
    ASSERT_EQ(page.blocks.size(), 2U);
    EXPECT_EQ(page.blocks[0].text, "One and");
}

TEST(Page, HiddenAndTypedTextIsNotRead)
{
    const Page page = read_dialog("<p hidden>a</p><p style='display: none'>b</p><div style=\"position:absolute;left:-9999px\">c</div>"
                                  "<div contenteditable=true>typed</div><textarea>typed</textarea><script>d</script><style>e</style>"
                                  "<template>f</template><noscript>g</noscript><!-- h --><p>seen</p>");
    ASSERT_EQ(page.blocks.size(), 1U);
    EXPECT_EQ(page.blocks[0].text, "seen");
}

TEST(Page, ShadowContentIsRead)
{
    const Page page = read_dialog("<x-dialog><template shadowrootmode=open><p>inside</p></template></x-dialog>");
    ASSERT_EQ(page.blocks.size(), 1U);
    EXPECT_EQ(page.blocks[0].text, "inside");
}

TEST(Page, LinksAreAbsoluteUnwrappedAndKnowTheirPlace)
{
    const Page page =
        read_dialog("<p>eins zwei <a href='/help/contact/1'>object</a> x</p>"
                    "<a href='https://l.facebook.com/l.php?u=https%3A%2F%2Fnoyb.eu%2Fa%3Fb%3D1&h=AT'>noyb</a>"
                    "<a href='javascript:alert(1)'>js</a><a href='mailto:a@b.c'>mail</a><a href=/img aria-label=Logo><img></a>");
    ASSERT_EQ(page.links.size(), 5U);
    EXPECT_EQ(page.links[0].href, "https://www.facebook.com/help/contact/1");
    EXPECT_EQ(page.links[0].words_before, 2);
    EXPECT_EQ(page.links[0].block, 0);
    EXPECT_EQ(page.links[1].href, "https://noyb.eu/a?b=1");
    EXPECT_EQ(page.links[1].block, 1);
    EXPECT_EQ(page.links[2].href, "");
    EXPECT_EQ(page.links[3].href, "");
    EXPECT_EQ(page.links[4].text, "Logo");
}

TEST(Page, BaseElementMovesRelativeLinks)
{
    EXPECT_EQ(read_dialog("<base href='https://help.instagram.com/a/'><a href=b>x</a>").links[0].href, "https://help.instagram.com/a/b");
}

TEST(Page, LinkAroundBlocksBelongsToTheFirst)
{
    const Page page = read_dialog("<a href=/x><div>One</div><div>Two</div></a>");
    ASSERT_EQ(page.links.size(), 1U);
    EXPECT_EQ(page.links[0].block, 0);
    EXPECT_EQ(page.blocks.size(), 2U);
}

TEST(Page, PlainTextHasParagraphsQuotesAndLinks)
{
    const Page page =
        read_text("Erfahre mehr\nhier: https://www.facebook.com/privacy/genai.\n\n> zitiert\n\n- Punkt", {"", Surface::email});
    ASSERT_EQ(page.blocks.size(), 3U);
    EXPECT_EQ(page.blocks[0].text, "Erfahre mehr hier: https://www.facebook.com/privacy/genai.");
    EXPECT_EQ(page.blocks[1].kind, BlockKind::quote);
    EXPECT_EQ(page.blocks[2].kind, BlockKind::item);
    ASSERT_EQ(page.links.size(), 1U);
    EXPECT_EQ(page.links[0].href, "https://www.facebook.com/privacy/genai");
    EXPECT_EQ(page.links[0].block, 0);
}

TEST(Page, AnyInputIsToldApart)
{
    EXPECT_EQ(read_any("<p>a &amp; b</p>", {}).blocks[0].text, "a & b");
    EXPECT_EQ(read_any("1 < 2 & <https://x.org>", {}).blocks[0].text, "1 < 2 & <https://x.org>");
    EXPECT_TRUE(read_any("", {}).blocks.empty());
}
