// What the linear readers know of each element, asked of the parser's library and of the tree's readers.
#include "page/attribute_id.h"
#include "page/element_kind.h"
#include "page/html_names.h"
#include "page/tag_table.h"

#include <gtest/gtest.h>

#include <string>

namespace demur {

namespace {

TEST(TagTable, KnowsTheParsersNames)
{
    for (int i = 0; i < GUMBO_TAG_UNKNOWN; ++i) {
        const auto tag = static_cast<GumboTag>(i);
        const TagInfo* info = find_tag(gumbo_normalized_tagname(tag));
        ASSERT_NE(info, nullptr) << gumbo_normalized_tagname(tag);
        EXPECT_EQ(info->tag, tag);
        EXPECT_EQ(&tag_info(tag), info);
    }
    EXPECT_EQ(find_tag("dialog"), nullptr);
    EXPECT_EQ(find_tag(""), nullptr);
}

TEST(TagTable, BreaksTextWhereTheTreesReaderDoes)
{
    for (int i = 0; i < GUMBO_TAG_UNKNOWN; ++i) {
        GumboNode node{};
        node.type = GUMBO_NODE_ELEMENT;
        node.v.element.tag = static_cast<GumboTag>(i);
        EXPECT_EQ(breaks_text(&node), (tag_info(node.v.element.tag).traits & trait_breaks) != 0)
            << gumbo_normalized_tagname(node.v.element.tag);
    }
}

TEST(AttributeId, KnowsEveryNameThatIsKept)
{
    for (std::size_t i = 0; i < html_names::kept_attributes.size(); ++i) {
        const std::string name(html_names::kept_attributes[i]);
        EXPECT_EQ(static_cast<std::size_t>(attribute_id(name)), i) << name;
        std::string loud = name;
        loud[0] = static_cast<char>(loud[0] - 32);
        EXPECT_EQ(static_cast<std::size_t>(attribute_id(loud)), i) << loud;
        EXPECT_EQ(attribute_id(name + "x"), AttributeId::none);
    }
    EXPECT_EQ(attribute_id("class"), AttributeId::none);
    EXPECT_EQ(attribute_id(""), AttributeId::none);
}

} // namespace

} // namespace demur
