#include "page/tree.h"

#include "base/utf8.h"
#include "page/quick_tree.h"
#include "page/visibility.h"
#include "text/fold.h"

#include <cstddef>

namespace demur {

namespace {

constexpr std::size_t accessible_text = 600;   // bytes of a name or a hint that are kept
constexpr std::size_t accessible_nodes = 2000; // nodes looked at for it

struct TextCollector {
    std::string text;
    std::string silent; // aria-hidden: for the eye alone
    std::size_t nodes = 0;
    const GumboNode* root = nullptr;
    const GumboNode* silent_root = nullptr;

    bool enter(const GumboNode* node)
    {
        ++nodes;
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) {
            here().append(clip_utf8(node->v.text.text, 4 * accessible_text));
            return false;
        }
        if (!is_element(node) || (node != root && is_left_out(node))) {
            return false;
        }
        if (node != root && silent_root == nullptr && attribute(node, "aria-hidden") == "true") {
            silent_root = node;
        }
        switch (node->v.element.tag) {
        case GUMBO_TAG_IMG: here().append(" ").append(clip_utf8(attribute(node, "alt"), 4 * accessible_text)); return false;
        case GUMBO_TAG_BR:
        case GUMBO_TAG_DIV:
        case GUMBO_TAG_P:
        case GUMBO_TAG_LI: here() += ' '; return true;
        case GUMBO_TAG_SELECT:
        case GUMBO_TAG_TEXTAREA: return false;
        case GUMBO_TAG_BUTTON: return node == root;
        default: return !has_attribute(node, "contenteditable");
        }
    }

    void leave(const GumboNode* node) { silent_root = node == silent_root ? nullptr : silent_root; }
    [[nodiscard]] bool done() const
    {
        return nodes >= accessible_nodes || text.size() > accessible_text || silent.size() > 4 * accessible_text;
    }
    std::string& here() { return silent_root == nullptr ? text : silent; }
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
    std::string text = collapse_space(collector.text);
    if (text.empty()) {
        text = collapse_space(collector.silent);
    }
    return std::string(clip_utf8(text, accessible_text));
}

bool has_silent_star(const GumboNode* node)
{
    TextCollector collector;
    collector.root = node;
    walk(node, collector);
    return collector.silent.find('*') != std::string::npos;
}

} // namespace demur
