// The elements that a parser knows by name, each with everything that the linear readers ask about it.
#pragma once

#include <gumbo.h>

#include <cstdint>
#include <string_view>

namespace demur {

// What the pre-pass, the parser and the readers make of an element.
enum TagTrait : std::uint32_t {
    trait_dropped_whole = 1U << 0U,
    trait_dropped = 1U << 1U,
    trait_void = 1U << 2U,
    trait_formatting = 1U << 3U,
    trait_meaningful = 1U << 4U,
    trait_ends_open_paragraph = 1U << 5U, // for the pre-pass, where a paragraph is innermost
    trait_closes_itself = 1U << 6U,
    trait_form_part = 1U << 7U,
    trait_closes_paragraph = 1U << 8U, // for the parser, where one is in scope
    trait_special = 1U << 9U,          // stops an end tag that looks for its start
    trait_scoped_end = 1U << 10U,      // its end tag closes whatever is open inside it
    trait_breaks = 1U << 11U           // parts the text before and after it
};

struct TagInfo {
    std::string_view name; // lower case
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    std::uint32_t traits = 0;
};

// Null for names that the parser does not know. `lower` is in lower case.
const TagInfo* find_tag(std::string_view lower);
const TagInfo& tag_info(GumboTag tag);

inline bool is_heading(GumboTag tag)
{
    return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}
inline bool is_special(GumboTag tag)
{
    return tag != GUMBO_TAG_UNKNOWN && (tag_info(tag).traits & trait_special) != 0;
}

} // namespace demur
