// What an element is to a reader: a heading, a kind of block, a border between two.
#pragma once

#include "page/page.h"
#include "page/tree.h"

#include <optional>
#include <string_view>

namespace demur {

// 1 to 6; 0: no heading.
int heading_level(const GumboNode* node);
// Whether text before and after the element belongs to different blocks.
bool breaks_text(const GumboNode* node);
// Absent: the same as the text around it.
std::optional<BlockKind> kind_of(const GumboNode* node);
// The same by the element's name and its role in lower case (empty: none).
bool breaks_by_role(std::string_view role);
std::optional<BlockKind> kind_of(GumboTag tag, std::string_view role);
// An article of a page of many: a post in a feed, a story in a list.
bool is_post(GumboTag tag, std::string_view role);
// A paragraph inside a quote is quoted; nothing inside a button, a heading or a label is anything else.
BlockKind nested_kind(BlockKind outer, BlockKind inner);

} // namespace demur
