#include "page/element_kind.h"

#include <algorithm>
#include <charconv>
#include <initializer_list>
#include <string>
#include <string_view>

namespace demur {

namespace {

bool is_one_of(std::string_view role, std::initializer_list<std::string_view> roles)
{
    return std::find(roles.begin(), roles.end(), role) != roles.end();
}

} // namespace

int heading_level(const GumboNode* node)
{
    const GumboTag tag = tag_of(node);
    if (tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) {
        return static_cast<int>(tag) - static_cast<int>(GUMBO_TAG_H1) + 1;
    }
    if (!has_attribute(node, "role") || keyword(node, "role") != "heading") {
        return 0;
    }
    const std::string level = keyword(node, "aria-level");
    int number = 2;
    std::from_chars(level.data(), level.data() + level.size(), number);
    return std::clamp(number, 1, 6);
}

bool breaks_text(const GumboNode* node)
{
    switch (tag_of(node)) {
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_UL: return true;
    case GUMBO_TAG_UNKNOWN:
        return std::string_view(node->v.element.original_tag.data, node->v.element.original_tag.length).substr(0, 7) == "<dialog";
    default: break;
    }
    return has_attribute(node, "role") && breaks_by_role(keyword(node, "role"));
}

bool breaks_by_role(std::string_view role)
{
    return is_one_of(role, {"heading", "dialog", "alertdialog", "listitem", "row", "button", "paragraph", "article", "main", "form",
                            "region", "alert", "status", "radio", "checkbox", "switch", "menuitem"});
}

std::optional<BlockKind> kind_of(const GumboNode* node)
{
    return kind_of(tag_of(node), has_attribute(node, "role") ? keyword(node, "role") : std::string());
}

std::optional<BlockKind> kind_of(GumboTag tag, std::string_view role)
{
    if ((tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6) || role == "heading") {
        return BlockKind::heading;
    }
    switch (tag) {
    case GUMBO_TAG_BUTTON: return BlockKind::button;
    case GUMBO_TAG_LABEL:
    case GUMBO_TAG_LEGEND: return BlockKind::label;
    case GUMBO_TAG_BLOCKQUOTE: return BlockKind::quote;
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH: return BlockKind::item;
    case GUMBO_TAG_P: return BlockKind::text;
    default: break;
    }
    if (role == "button") {
        return BlockKind::button;
    }
    return is_one_of(role, {"listitem", "row"}) ? std::optional(BlockKind::item) : std::nullopt;
}

bool is_post(GumboTag tag, std::string_view role)
{
    return tag == GUMBO_TAG_ARTICLE || role == "article";
}

BlockKind nested_kind(BlockKind outer, BlockKind inner)
{
    const bool lasting =
        outer == BlockKind::quote || outer == BlockKind::button || outer == BlockKind::heading || outer == BlockKind::label;
    return lasting ? outer : inner;
}

} // namespace demur
