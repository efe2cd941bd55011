#include "page/prune.h"

#include <gtest/gtest.h>

using namespace demur;

TEST(Prune, DropsWhatNoReaderSees)
{
    EXPECT_EQ(prune_html("a<script>if (1 < 2) '</p>'</script>b<style>x</style><!-- <p> -->c<svg><title>t</title></svg>d").html, "abcd");
    EXPECT_EQ(prune_html("a<!-->b<!--->c<!--x--!>d").html, "abcd");
}

TEST(Prune, KeepsMeaningfulAttributesOnly)
{
    EXPECT_EQ(prune_html("<DIV CLASS=x onclick=y ROLE='dialog' title=\"a'b\">").html, "<div ROLE=\"dialog\" title=\"a'b\">");
    EXPECT_EQ(prune_html("<a href=a\"b'c>").html, "<a href='a\"b&#39;c'>");
}

TEST(Prune, KeepsTheFactButNotTheTextOfATextarea)
{
    EXPECT_EQ(prune_html("<textarea name=r>secret </b></textarea>").html, "<textarea name=\"r\">x</textarea>");
    EXPECT_EQ(prune_html("<textarea> \n</textarea>").html, "<textarea></textarea>");
}

TEST(Prune, FormattingTagsVanishUnlessTheyCarryMeaning)
{
    EXPECT_EQ(prune_html("<b>a<i>b</i></b><b role=button>c</b>").html, "ab<span role=\"button\">c</span>");
}

TEST(Prune, AnUnfinishedDrawingHidesNothing)
{
    EXPECT_EQ(prune_html("<svg><p>text").html, "<p>text");
}

TEST(Prune, ALoneAngleIsText)
{
    EXPECT_EQ(prune_html("1 < 2").html, "1 &lt; 2");
}
