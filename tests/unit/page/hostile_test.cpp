#include "base/error.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "page/page.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace demur;

namespace {

std::string repeat(std::string_view piece, std::size_t times)
{
    std::string text;
    text.reserve(piece.size() * times);
    for (std::size_t i = 0; i < times; ++i) {
        text += piece;
    }
    return text;
}

bool capped(const Page& page, std::string_view cap)
{
    return std::find(page.caps.begin(), page.caps.end(), cap) != page.caps.end();
}

} // namespace

TEST(Hostile, ThirtyMegabytesAreRefusedWithAHint)
{
    try {
        read_html(std::string(30'000'000, 'x'), {});
        FAIL();
    } catch (const Error& error) {
        EXPECT_EQ(error.code(), ErrorCode::too_large);
        EXPECT_FALSE(error.hint().empty());
    }
    EXPECT_THROW(read_text(std::string(30'000'000, 'x'), {}), Error);
}

TEST(Hostile, DepthIsFlattenedAndTheFormBelowStillFound)
{
    const Page page = read_html(repeat("<div>", 100'000) + "<form><h2>T</h2><input name=a><button>Go</button></form>", {});
    EXPECT_TRUE(capped(page, "depth"));
    ASSERT_EQ(page.forms.size(), 1U);
    EXPECT_EQ(page.forms[0].controls.size(), 2U);
}

TEST(Hostile, ItemsLeftOpenAreNoDepth)
{
    const Page page = read_html("<ul>" + repeat("<li>x<p>y", 2'000) + "</ul>", {});
    EXPECT_FALSE(capped(page, "depth"));
    EXPECT_EQ(page.blocks.size(), 4'000U);
}

TEST(Hostile, AttributeStormsAreCut)
{
    std::string tag = "<p ";
    for (int i = 0; i < 20'000; ++i) {
        tag += "a" + std::to_string(i) + "=1 ";
    }
    const Page page = read_html(tag + ">text</p>", {});
    EXPECT_TRUE(capped(page, "attributes"));
    ASSERT_EQ(page.blocks.size(), 1U);
    EXPECT_EQ(page.blocks[0].text, "text");
}

TEST(Hostile, FormattingElementsDoNotMultiply)
{
    std::string html;
    for (int i = 0; i < 20'000; ++i) {
        html += "<p><b id=x" + std::to_string(i) + ">";
    }
    EXPECT_LE(read_html(html + "end", {}).blocks.size(), 1U);
}

TEST(Hostile, CountsAreCapped)
{
    EXPECT_TRUE(capped(read_html(repeat("<a href=x>y</a>", limits::page_links + 5), {}), "links"));
    EXPECT_TRUE(capped(read_html("<form>" + repeat("<input>", limits::page_controls + 5) + "</form>", {}), "controls"));
    EXPECT_TRUE(capped(read_html(repeat("<p>x", limits::page_blocks + 5), {}), "blocks"));
}

TEST(Hostile, AnythingGivesValidUtf8)
{
    unsigned state = 7;
    const std::string alphabet = "<>/=\"' abdivpinputform-!&;#x\xC3\xFF\n";
    for (int round = 0; round < 300; ++round) {
        std::string noise;
        for (int i = 0; i < 400; ++i) {
            state = state * 1664525U + 1013904223U;
            noise.push_back(alphabet[(state >> 16U) % alphabet.size()]);
        }
        const Page page = read_any(noise, {});
        for (const Block& block : page.blocks) {
            EXPECT_TRUE(valid_utf8(block.text));
        }
    }
}

TEST(Hostile, APageOfManyElementsIsCutAndSaysSo)
{
    const Page page =
        read_html(repeat("<p>x</p>", limits::page_elements / 2) + repeat("<i id=a>y</i>", limits::page_elements) + "<h1>end</h1>", {});
    EXPECT_TRUE(capped(page, "elements"));
    EXPECT_EQ(page.blocks.front().text, "x");
    EXPECT_NE(page.blocks.back().text, "end");
}

TEST(Hostile, APageOfManyWordsIsCutAndSaysSo)
{
    const auto most = static_cast<std::size_t>(limits::page_words);
    for (const Page& page : {read_html("<p>" + repeat("a ", most + 1) + "</p><p>end</p>", {}), read_text(repeat("a\n\n", most + 1), {}),
                             read_text(repeat("a b, ", most), {})}) {
        EXPECT_TRUE(capped(page, "words") || capped(page, "blocks"));
        EXPECT_LE(page.words, limits::page_words);
        EXPECT_NE(page.blocks.back().text, "end");
    }
    const Page whole = read_html("<p>" + repeat("a ", most) + "</p>", {});
    EXPECT_FALSE(capped(whole, "words"));
    EXPECT_EQ(whole.words, limits::page_words);
}

TEST(Hostile, AnAddressInsideAnAddressIsPartOfIt)
{
    const Page page = read_text(repeat("https://", 500'000) + " https://a.example/?u=https://b.example.", {});
    ASSERT_EQ(page.links.size(), 2U);
    EXPECT_EQ(page.links[1].text, "https://a.example/?u=https://b.example");
}

TEST(Hostile, AnEndlessAddressIsNotRepeatedByEveryLink)
{
    const std::string base = "https://www.facebook.com/" + repeat("a/", 1'000'000);
    const Page page =
        read_html(repeat("<a href=x>y</a>", 20'000) + repeat("<form action=x><input><button>y</button></form>", 1'000), {base});
    ASSERT_EQ(page.links.size(), 20'000U); // absolute, they would take forty gigabytes
    EXPECT_EQ(page.links[0].href, "x");
}

TEST(Hostile, NamesAreReadFromTheFirstNodesOnly)
{
    const std::string empty = "<p id=e>" + repeat("<span></span>", 2'500) + "far</p>";
    const Page page = read_html(empty + "<p id=n>near" + repeat("<span></span>", 2'500)
                                    + "</p><form><input aria-labelledby=e><input aria-labelledby=n>" + "<button>Send</button></form>",
                                {});
    ASSERT_EQ(page.forms.size(), 1U);
    ASSERT_EQ(page.forms[0].controls.size(), 3U);
    EXPECT_EQ(page.forms[0].controls[0].label.find("far"), std::string::npos);
    EXPECT_EQ(page.forms[0].controls[1].label, "near");
}

TEST(Hostile, ManyComboboxesOfOneListShareACap)
{
    const std::string list = "<ul id=l role=listbox>" + repeat("<li role=option>" + std::string(290, 'w') + "</li>", 400) + "</ul>";
    const auto options_of = [&](std::size_t boxes) {
        const Page page = read_html("<form>" + list + repeat("<input role=combobox aria-controls=l>", boxes) + "</form>", {});
        std::size_t options = 0;
        for (const Form& form : page.forms) {
            for (const Control& control : form.controls) {
                options += control.options.size();
            }
        }
        return options;
    };
    EXPECT_EQ(options_of(20), 20U * 400U);
    EXPECT_LE(options_of(1'900), 100'000U);
}

TEST(Hostile, ACutSnapshotSaysSo)
{
    EXPECT_TRUE(capped(read_html(R"(<html lang="en" data-demur-cut="nodes"><body><p>AI</p></body></html>)", {}), "snapshot"));
    EXPECT_FALSE(capped(read_html(R"(<html lang="en"><body><p data-demur-cut="nodes">AI</p></body></html>)", {}), "snapshot"));
}
