#include "page/control_label.h"

#include "base/utf8.h"
#include "page/control_groups.h"
#include "text/fold.h"

#include <algorithm>

namespace demur {

namespace {

constexpr std::size_t name_bytes = 300;
constexpr std::size_t paragraph_bytes = 90; // a label is shorter, mostly
constexpr int ancestors_looked_at = 640;    // above what the linear pass lets through
constexpr int wrappers_looked_at = 3;       // around a control, for a label that belongs to no other
constexpr int referenced_ids = 8;
constexpr unsigned children_looked_at = 64; // for the legend, which comes first

std::string clipped(std::string_view text)
{
    return std::string(clip_utf8(text, name_bytes));
}

std::string words_of(const GumboNode* node, const char* name)
{
    return clipped(collapse_space(clip_utf8(attribute(node, name), 4 * name_bytes)));
}

const GumboNode* ancestor(const GumboNode* node, GumboTag tag)
{
    int left = ancestors_looked_at;
    for (node = node->parent; node != nullptr && is_element(node) && left > 0; node = node->parent, --left) {
        if (node->v.element.tag == tag) {
            return node;
        }
    }
    return nullptr;
}

const GumboNode* legend_of(const GumboNode* fieldset)
{
    const GumboVector& children = fieldset->v.element.children;
    for (unsigned i = 0; i < std::min(children.length, children_looked_at); ++i) {
        const auto* child = static_cast<const GumboNode*>(children.data[i]);
        if (tag_of(child) == GUMBO_TAG_LEGEND) {
            return child;
        }
    }
    return nullptr;
}

ControlLabel label_from(const GumboNode* element)
{
    ControlLabel label{text_of(element), false};
    label.starred = (!label.text.empty() && label.text.back() == '*') || has_silent_star(element);
    return label;
}

// By the control's own word or that of a label element.
ControlLabel own_label(const RawControl& raw, const RawPage& page)
{
    const GumboNode* node = raw.node;
    if (std::string text = referenced_text(node, "aria-labelledby", page); !text.empty()) {
        return {text, text.back() == '*'};
    }
    if (std::string text = words_of(node, "aria-label"); !text.empty()) {
        return {text, text.back() == '*'};
    }
    const std::string_view id = attribute(node, "id");
    if (const auto found = page.labels.find(id); !id.empty() && found != page.labels.end()) {
        if (ControlLabel label = label_from(found->second); !label.text.empty()) {
            return label;
        }
    }
    if (const GumboNode* element = ancestor(node, GUMBO_TAG_LABEL)) {
        return label_from(element);
    }
    return {};
}

struct LabelFinder {
    const GumboNode* found = nullptr;
    int left = 60; // elements looked at

    bool enter(const GumboNode* node)
    {
        if (tag_of(node) == GUMBO_TAG_LABEL && found == nullptr) {
            found = node;
        }
        return is_element(node) && found == nullptr && --left > 0;
    }
    void leave(const GumboNode* /*node*/) const {}
    [[nodiscard]] bool done() const { return found != nullptr || left <= 0; }
};

// The widest of the elements around it that hold no other control, up to a few levels; null when there is none.
const GumboNode* wrapper_of(const RawControl& raw, const RawPage& page)
{
    const auto at = static_cast<std::size_t>(&raw - page.controls.data());
    const GumboNode* before = at > 0 ? page.controls[at - 1].node : nullptr;
    const GumboNode* after = at + 1 < page.controls.size() ? page.controls[at + 1].node : nullptr;
    const GumboNode* wrapper = nullptr;
    int left = wrappers_looked_at;
    for (const GumboNode* node = raw.node->parent; node != nullptr && is_element(node) && !is_root(node) && left > 0;
         node = node->parent, --left) {
        const bool alone = (before == nullptr || !is_within(before, node)) && (after == nullptr || !is_within(after, node));
        if (!alone || tag_of(node) == GUMBO_TAG_FORM || tag_of(node) == GUMBO_TAG_FIELDSET) {
            break;
        }
        wrapper = node;
    }
    return wrapper;
}

// A label element beside the control that is bound to nothing: floating labels stand after their field.
ControlLabel wrapped_label(const GumboNode* wrapper)
{
    if (wrapper == nullptr) {
        return {};
    }
    LabelFinder finder;
    walk(wrapper, finder);
    return finder.found != nullptr && attribute(finder.found, "for").empty() ? label_from(finder.found) : ControlLabel{};
}

std::string button_words(const GumboNode* node)
{
    if (tag_of(node) != GUMBO_TAG_INPUT) {
        return text_of(node);
    }
    const std::string value = collapse_space(attribute(node, "value"));
    return clipped(value.empty() ? collapse_space(attribute(node, "alt")) : value);
}

std::string placeholder_of(const GumboNode* node)
{
    std::string text = words_of(node, "placeholder");
    return text.empty() ? words_of(node, "aria-placeholder") : text;
}

// What stands around the control, the likeliest name first.
std::string name_around(const RawControl& raw, const RawPage& page, const GumboNode* wrapper)
{
    std::string placeholder = placeholder_of(raw.node);
    const bool paragraph = raw.text_before.size() > paragraph_bytes;
    if (!raw.text_before.empty() && (!paragraph || placeholder.empty())) {
        return raw.text_before;
    }
    if (!placeholder.empty()) {
        return placeholder;
    }
    std::string beside = wrapper == nullptr ? std::string() : text_of(wrapper);
    if (!beside.empty() && beside.size() <= paragraph_bytes) {
        return beside;
    }
    const GumboNode* group = group_around(raw.node);
    return group == nullptr ? std::string() : group_name(group, page);
}

} // namespace

bool is_named_by_following_text(const std::string& type)
{
    return type == "radio" || type == "checkbox" || type == "switch";
}

std::string referenced_text(const GumboNode* node, const char* name, const RawPage& page)
{
    std::string_view ids = attribute(node, name);
    std::string text;
    for (int i = 0; i < referenced_ids && !ids.empty(); ++i) {
        const std::size_t end = std::min(ids.find(' '), ids.size());
        if (const auto found = page.ids.find(ids.substr(0, end)); end > 0 && found != page.ids.end()) {
            text += (text.empty() ? "" : " ") + text_of(found->second);
        }
        ids.remove_prefix(std::min(end + 1, ids.size()));
    }
    return text;
}

ControlLabel label_of(const RawControl& raw, const RawPage& page, const std::string& type)
{
    ControlLabel label = own_label(raw, page);
    if (!label.text.empty()) {
        return label;
    }
    const bool button = control_sort(raw.node) == ControlSort::button;
    if (button) {
        label.text = button_words(raw.node);
    } else if (is_named_by_following_text(type)) {
        label.text = tag_of(raw.node) == GUMBO_TAG_INPUT ? raw.text_after : text_of(raw.node);
    }
    if (label.text.empty()) {
        label.text = words_of(raw.node, "title");
    }
    if (label.text.empty() && !button) {
        const GumboNode* wrapper = wrapper_of(raw, page);
        label = wrapped_label(wrapper);
        if (label.text.empty()) {
            label.text = name_around(raw, page, wrapper);
        }
    }
    label.starred = label.starred || (!label.text.empty() && label.text.back() == '*');
    return label;
}

std::string hint_of(const RawControl& raw, const RawPage& page, const std::string& label)
{
    std::string hint;
    const auto add = [&](std::string_view text) {
        if (!text.empty() && text != label && hint.find(text) == std::string::npos) {
            hint.append(hint.empty() ? "" : " ").append(text);
        }
    };
    add(placeholder_of(raw.node));
    add(referenced_text(raw.node, "aria-describedby", page));
    const bool label_says_it = label.find(raw.text_before) != std::string::npos || raw.text_before.find(label) != std::string::npos;
    if (!label_says_it || raw.text_before.size() > label.size()) {
        add(raw.text_before);
    }
    return std::string(clip_utf8(hint, 2 * name_bytes));
}

const GumboNode* group_around(const GumboNode* element)
{
    int left = ancestors_looked_at;
    for (const GumboNode* node = element->parent; node != nullptr && is_element(node) && left > 0; node = node->parent, --left) {
        if (tag_of(node) == GUMBO_TAG_FIELDSET || (has_attribute(node, "role") && keyword(node, "role") == "radiogroup")) {
            return node;
        }
    }
    return nullptr;
}

std::string group_name(const GumboNode* element, const RawPage& page)
{
    if (std::string text = referenced_text(element, "aria-labelledby", page); !text.empty()) {
        return text;
    }
    if (std::string text = words_of(element, "aria-label"); !text.empty()) {
        return text;
    }
    const GumboNode* legend = legend_of(element);
    return legend == nullptr ? std::string() : text_of(legend);
}

} // namespace demur
