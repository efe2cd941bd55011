// A parsed document: Gumbo in an arena, with the few questions that the readers ask. Nothing here recurses.
#pragma once

#include <gumbo.h>

#include <memory>
#include <memory_resource>
#include <string>
#include <string_view>

namespace demur {

class Tree {
public:
    Tree() = default;
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;
    Tree(Tree&&) = delete;
    Tree& operator=(Tree&&) = delete;
    ~Tree() = default; // the arena frees the nodes

    // Parses `html`, which must come from prune_html and outlive the tree.
    void parse(std::string_view html);
    // Builds the same tree from raw markup without the parser. False, and no tree, where the markup needs it.
    [[nodiscard]] bool build_quickly(std::string_view html);

    [[nodiscard]] const GumboNode* root() const { return root_; }

private:
    std::pmr::monotonic_buffer_resource arena_;
    const GumboNode* root_ = nullptr;
};

inline bool is_element(const GumboNode* node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}

inline GumboTag tag_of(const GumboNode* node)
{
    return is_element(node) ? node->v.element.tag : GUMBO_TAG_UNKNOWN;
}

inline bool has_attribute(const GumboNode* node, const char* name)
{
    return gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

// Empty when there is none.
inline std::string_view attribute(const GumboNode* node, const char* name)
{
    const GumboAttribute* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found == nullptr ? std::string_view() : std::string_view(found->value);
}

// The attribute in lower case without surrounding space.
std::string keyword(const GumboNode* node, const char* name);

// What a reader would hear of this subtree: text and image alternatives, without controls' own contents and what is not
// drawn. What is hidden from screen readers alone counts where there is nothing else.
std::string text_of(const GumboNode* node);
// Whether a star for the eye alone stands in it: a mark of required fields.
bool has_silent_star(const GumboNode* node);

// Calls visitor.enter(node) and visitor.leave(node) for every node in document order; enter answers whether to go into it.
// A visitor with done() can end the walk.
template <class Visitor> void walk(const GumboNode* root, Visitor& visitor)
{
    const GumboNode* node = root;
    bool descend = visitor.enter(node);
    while (true) {
        if (descend && is_element(node) && node->v.element.children.length > 0) {
            node = static_cast<const GumboNode*>(node->v.element.children.data[0]);
            descend = visitor.enter(node);
            continue;
        }
        visitor.leave(node);
        if constexpr (requires { visitor.done(); }) {
            if (visitor.done()) {
                return;
            }
        }
        while (node != root) {
            const GumboVector& siblings = node->parent->v.element.children;
            if (node->index_within_parent + 1 < siblings.length) {
                break;
            }
            node = node->parent;
            visitor.leave(node);
        }
        if (node == root) {
            return;
        }
        node = static_cast<const GumboNode*>(node->parent->v.element.children.data[node->index_within_parent + 1]);
        descend = visitor.enter(node);
    }
}

} // namespace demur
