#include "page/quick_tree.h"

#include "base/utf8.h"
#include "page/char_refs.h"
#include "page/plain_markup.h"
#include "page/prune.h"

#include <array>
#include <cstring>
#include <string>
#include <vector>

namespace demur {

namespace {

class TreeBuilder final : public PlainSink {
public:
    explicit TreeBuilder(std::pmr::monotonic_buffer_resource& arena) : arena_(arena)
    {
        document_ = make<GumboNode>();
        document_->type = GUMBO_NODE_DOCUMENT;
        open_.push_back({document_, 0});
    }

    bool enter(const StartTag& tag) override
    {
        put_text();
        GumboNode* node = append(GUMBO_NODE_ELEMENT);
        node->v.element.tag = tag.tag;
        node->v.element.tag_namespace = GUMBO_NAMESPACE_HTML;
        if (tag.tag == GUMBO_TAG_UNKNOWN) {
            name_.assign("<").append(tag.name);
            node->v.element.original_tag = {copy(name_), name_.size()};
        }
        open_.push_back({node, children_.size()});
        return put_attributes(tag, node->v.element.attributes);
    }

    bool leave() override
    {
        put_text();
        GumboVector& vector = open_.back().node->v.element.children;
        const std::size_t count = children_.size() - open_.back().first_child;
        if (count > 0) {
            vector.data = static_cast<void**>(arena_.allocate(count * sizeof(void*), alignof(void*)));
            std::memcpy(vector.data, children_.data() + open_.back().first_child, count * sizeof(void*));
            vector.length = static_cast<unsigned>(count);
            vector.capacity = vector.length;
            children_.resize(open_.back().first_child);
        }
        root_ = open_.back().node;
        open_.pop_back();
        return true;
    }

    bool text(std::string_view characters) override { return append_as_parsed(characters, text_); }

    [[nodiscard]] const GumboNode* root() const { return root_; } // the one closed last

private:
    struct Open {
        GumboNode* node = nullptr;
        std::size_t first_child = 0; // in children_
    };

    template <class Type> Type* make()
    {
        void* const room = arena_.allocate(sizeof(Type), alignof(Type));
        return new (room) Type{};
    }

    const char* copy(std::string_view text)
    {
        char* const room = static_cast<char*>(arena_.allocate(text.size() + 1, 1));
        text.copy(room, text.size());
        room[text.size()] = '\0';
        return room;
    }

    GumboNode* append(GumboNodeType type)
    {
        auto* const node = make<GumboNode>();
        node->type = type;
        node->parent = open_.back().node;
        node->index_within_parent = children_.size() - open_.back().first_child;
        children_.push_back(node);
        return node;
    }

    void put_text()
    {
        if (!text_.empty()) {
            append(GUMBO_NODE_TEXT)->v.text.text = copy(text_);
            text_.clear();
        }
    }

    bool put_attributes(const StartTag& tag, GumboVector& vector)
    {
        const std::size_t count = tag.attributes.size() + (tag.form > 0 ? 1U : 0U);
        if (count == 0) {
            return true;
        }
        vector.data = static_cast<void**>(arena_.allocate(count * sizeof(void*), alignof(void*)));
        vector.capacity = static_cast<unsigned>(count);
        for (const WrittenAttribute& attribute : tag.attributes) {
            std::string_view value;
            if (!decode_attribute(attribute.value, room_, value)) {
                return false;
            }
            put_attribute(vector, attribute_name(attribute.id).data(), value);
        }
        if (tag.form > 0) {
            put_attribute(vector, form_number, std::to_string(tag.form));
        }
        return true;
    }

    void put_attribute(GumboVector& vector, const char* name, std::string_view value)
    {
        auto* const attribute = make<GumboAttribute>();
        attribute->name = name;
        attribute->value = copy(value);
        vector.data[vector.length++] = attribute;
    }

    std::pmr::monotonic_buffer_resource& arena_;
    GumboNode* document_ = nullptr;
    const GumboNode* root_ = nullptr;
    std::vector<Open> open_;
    std::vector<GumboNode*> children_; // of all open elements
    std::string text_;
    std::string room_;
    std::string name_;
};

} // namespace

const GumboNode* build_quick_tree(std::string_view html, std::pmr::monotonic_buffer_resource& arena)
{
    TreeBuilder builder(arena);
    return read_plain_markup(html, builder) ? builder.root() : nullptr;
}

} // namespace demur
