#include "page/control_reader.h"

#include "base/utf8.h"
#include "text/fold.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace demur {

namespace {

constexpr std::size_t name_bytes = 300;  // of name, id, autocomplete, value attributes
constexpr std::size_t max_options = 400; // a list of countries has 250
constexpr int ancestors_looked_at = 640; // above what the linear pass lets through
constexpr int referenced_ids = 8;
constexpr unsigned children_looked_at = 64; // for the legend, which comes first

std::string clipped(std::string_view text)
{
    return std::string(clip_utf8(text, name_bytes));
}

bool is_true(const GumboNode* node, const char* name)
{
    return has_attribute(node, name) && keyword(node, name) != "false";
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

std::string own_name(const RawControl& raw, const RawPage& page)
{
    const GumboNode* node = raw.node;
    if (std::string text = referenced_text(node, "aria-labelledby", page); !text.empty()) {
        return text;
    }
    if (std::string text = collapse_space(clip_utf8(attribute(node, "aria-label"), 4 * name_bytes)); !text.empty()) {
        return clipped(text);
    }
    const std::string_view id = attribute(node, "id");
    if (const auto found = page.labels.find(id); !id.empty() && found != page.labels.end()) {
        if (std::string text = text_of(found->second); !text.empty()) {
            return text;
        }
    }
    if (const GumboNode* label = ancestor(node, GUMBO_TAG_LABEL)) {
        if (std::string text = text_of(label); !text.empty()) {
            return text;
        }
    }
    return {};
}

std::string button_words(const GumboNode* node)
{
    if (tag_of(node) != GUMBO_TAG_INPUT) {
        return text_of(node);
    }
    const std::string value = collapse_space(attribute(node, "value"));
    return clipped(value.empty() ? collapse_space(attribute(node, "alt")) : value);
}

std::string type_of(const RawControl& raw)
{
    const GumboNode* node = raw.node;
    std::string role = has_attribute(node, "role") ? keyword(node, "role") : std::string();
    const std::string type = keyword(node, "type");
    switch (tag_of(node)) {
    case GUMBO_TAG_SELECT: return "select";
    case GUMBO_TAG_TEXTAREA: return "textarea";
    case GUMBO_TAG_BUTTON: return type.empty() || type == "submit" ? "submit" : "button";
    case GUMBO_TAG_INPUT:
        if (role == "combobox" || role == "switch") {
            return role;
        }
        return raw.combobox_around ? "combobox" : type.empty() ? "text" : type;
    default: return role.empty() || role == "none" || role == "presentation" ? "contenteditable" : role;
    }
}

bool names_from_following_text(const std::string& type)
{
    return type == "radio" || type == "checkbox" || type == "switch";
}

std::string label_of(const RawControl& raw, const RawPage& page, const std::string& type)
{
    std::string name = own_name(raw, page);
    if (!name.empty()) {
        return name;
    }
    if (control_sort(raw.node) == ControlSort::button) {
        name = button_words(raw.node);
    } else if (names_from_following_text(type)) {
        name = tag_of(raw.node) == GUMBO_TAG_INPUT ? raw.text_after : text_of(raw.node);
    }
    if (name.empty()) {
        name = clipped(collapse_space(attribute(raw.node, "title")));
    }
    if (name.empty()) {
        name = raw.text_before;
    }
    if (name.empty()) {
        const GumboNode* group = group_around(raw.node);
        name = group == nullptr ? std::string() : group_name(group, page);
    }
    return name;
}

std::string hint_of(const RawControl& raw, const RawPage& page, const std::string& label)
{
    std::string hint;
    const auto add = [&](std::string_view text) {
        if (!text.empty() && text != label && hint.find(text) == std::string::npos) {
            hint.append(hint.empty() ? "" : " ").append(text);
        }
    };
    add(collapse_space(attribute(raw.node, "placeholder")));
    add(referenced_text(raw.node, "aria-describedby", page));
    const bool label_says_it = label.find(raw.text_before) != std::string::npos || raw.text_before.find(label) != std::string::npos;
    if (!label_says_it || raw.text_before.size() > label.size()) {
        add(raw.text_before);
    }
    return std::string(clip_utf8(hint, 2 * name_bytes));
}

std::int64_t length_attribute(const GumboNode* node, const char* name)
{
    const std::string text = keyword(node, name);
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::max<std::int64_t>(number, 0);
}

struct OptionCollector {
    std::vector<Choice> options;

    bool enter(const GumboNode* node)
    {
        if (tag_of(node) != GUMBO_TAG_OPTION) {
            return is_element(node);
        }
        if (options.size() < max_options) {
            std::string label = text_of(node);
            label = label.empty() ? collapse_space(attribute(node, "label")) : label;
            options.push_back(
                {clipped(has_attribute(node, "value") ? attribute(node, "value") : std::string_view(label)), label, std::nullopt});
        }
        return false;
    }
    void leave(const GumboNode* /*node*/) const {}
};

bool holds_something(const RawControl& raw, const std::string& type)
{
    const GumboNode* node = raw.node;
    if (has_attribute(node, "data-demur-filled")) {
        return true;
    }
    if (names_from_following_text(type) || control_sort(node) == ControlSort::button) {
        return false;
    }
    switch (tag_of(node)) {
    case GUMBO_TAG_INPUT: return !attribute(node, "value").empty();
    case GUMBO_TAG_TEXTAREA: return node->v.element.children.length > 0; // the linear pass left a mark for any content
    case GUMBO_TAG_SELECT: return false;
    default: return type != "combobox" && !text_of(node).empty();
    }
}

} // namespace

ControlSort control_sort(const GumboNode* node)
{
    switch (tag_of(node)) {
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA: return ControlSort::native;
    case GUMBO_TAG_BUTTON: return ControlSort::button;
    case GUMBO_TAG_INPUT: {
        const std::string type = keyword(node, "type");
        if (type == "hidden") {
            return ControlSort::none;
        }
        const bool button = type == "submit" || type == "image" || type == "button" || type == "reset";
        return button ? ControlSort::button : ControlSort::native;
    }
    default: break;
    }
    if (has_attribute(node, "contenteditable") && keyword(node, "contenteditable") != "false") {
        return ControlSort::editable;
    }
    if (!has_attribute(node, "role")) {
        return ControlSort::none;
    }
    const std::string role = keyword(node, "role");
    if (role == "button") {
        return ControlSort::button;
    }
    const bool editable = role == "combobox" || role == "textbox" || role == "radio" || role == "checkbox" || role == "switch";
    return editable ? ControlSort::editable : ControlSort::none;
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
    if (std::string text = collapse_space(clip_utf8(attribute(element, "aria-label"), 4 * name_bytes)); !text.empty()) {
        return clipped(text);
    }
    const GumboNode* legend = legend_of(element);
    return legend == nullptr ? std::string() : text_of(legend);
}

Control read_control(const RawControl& raw, const RawPage& page)
{
    const GumboNode* node = raw.node;
    Control control;
    control.type = type_of(raw);
    control.name = clipped(attribute(node, "name"));
    control.id = clipped(attribute(node, "id"));
    control.label = label_of(raw, page, control.type);
    control.hint = hint_of(raw, page, control.label);
    control.autocomplete = clipped(keyword(node, "autocomplete"));
    control.accept = clipped(attribute(node, "accept"));
    control.required =
        has_attribute(node, "required") || is_true(node, "aria-required") || (!control.label.empty() && control.label.back() == '*');
    control.prefilled = holds_something(raw, control.type);
    control.max_length = length_attribute(node, "maxlength");
    control.min_length = length_attribute(node, "minlength");
    control.ref = clipped(attribute(node, "data-demur-ref"));
    if (!raw.hidden.empty()) {
        control.hidden = raw.hidden;
    }
    if (tag_of(node) == GUMBO_TAG_SELECT) {
        OptionCollector collector;
        walk(node, collector);
        control.options = std::move(collector.options);
    }
    return control;
}

} // namespace demur
