#include "page/tree.h"

#include "base/utf8.h"
#include "page/quick_tree.h"
#include "text/fold.h"

#include <cstddef>

namespace demur {

namespace {

constexpr std::size_t accessible_text = 600;   // bytes of a name or a hint that are kept
constexpr std::size_t accessible_nodes = 2000; // nodes looked at for it

struct TextCollector {
    std::string text;
    std::size_t nodes = 0;
    const GumboNode* root = nullptr;

    bool enter(const GumboNode* node)
    {
        ++nodes;
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
            text.append(clip_utf8(node->v.text.text, 4 * accessible_text));
            return false;
        }
        if (!is_element(node)) {
            return false;
        }
        switch (node->v.element.tag) {
        case GUMBO_TAG_IMG: text.append(" ").append(clip_utf8(attribute(node, "alt"), 4 * accessible_text)); return false;
        case GUMBO_TAG_BR:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_P:
        case GUMBO_TAG_LI: text += ' '; return true;
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA: return false;
        case GUMBO_TAG_BUTTON: return node == root;
        default: return !has_attribute(node, "contenteditable");
        }
    }

    void leave(const GumboNode* /*node*/) const {}
    [[nodiscard]] bool done() const { return nodes >= accessible_nodes || text.size() > accessible_text; }
};

} // namespace

bool Tree::build_quickly(std::string_view html)
{
    root_ = build_quick_tree(html, arena_);
    if (root_ == nullptr) {
        arena_.release();
    }
    return root_ != nullptr;
}

void Tree::parse(std::string_view html)
{
    GumboOptions options = kGumboDefaultOptions;
    options.max_errors = 0; // the list of errors alone makes unclosed tags quadratic
    options.userdata = &arena_;
    options.allocator = [](void* arena, std::size_t size) {
        return static_cast<std::pmr::monotonic_buffer_resource*>(arena)->allocate(size);
    };
    options.deallocator = [](void*, void*) {};
    root_ = gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

std::string keyword(const GumboNode* node, const char* name)
{
    return fold(attribute(node, name));
}

std::string text_of(const GumboNode* node)
{
    TextCollector collector;
    collector.root = node;
    walk(node, collector);
    return std::string(clip_utf8(collapse_space(collector.text), accessible_text));
}

} // namespace demur
