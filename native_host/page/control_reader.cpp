#include "page/control_reader.h"

#include "base/utf8.h"
#include "page/control_label.h"
#include "page/control_options.h"
#include "text/fold.h"

#include <algorithm>
#include <charconv>
#include <optional>

namespace demur {

namespace {

constexpr std::size_t attribute_bytes = 300; // of name, id, autocomplete, value attributes

std::string clipped_attribute(std::string_view text)
{
    return std::string(clip_utf8(text, attribute_bytes));
}

bool is_true(const GumboNode* node, const char* name)
{
    return has_attribute(node, name) && keyword(node, name) != "false";
}

std::string type_of(const RawControl& raw)
{
    const GumboNode* node = raw.node;
    std::string role = has_attribute(node, "role") ? keyword(node, "role") : std::string();
    const std::string type = keyword(node, "type");
    switch (tag_of(node)) {
    case GUMBO_TAG_SELECT: return "select";
    case GUMBO_TAG_TEXTAREA: return "textarea";
    case GUMBO_TAG_BUTTON:
        if (control_sort(node) == ControlSort::editable) {
            return role;
        }
        return type.empty() || type == "submit" ? "submit" : "button";
    case GUMBO_TAG_INPUT:
        if (role == "combobox" || role == "switch") {
            return role;
        }
        return raw.combobox_around ? "combobox" : type.empty() ? "text" : type;
    default: return role.empty() || role == "none" || role == "presentation" ? "contenteditable" : role;
    }
}

std::int64_t length_attribute(const GumboNode* node, const char* name)
{
    const std::string text = keyword(node, name);
    std::int64_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return std::max<std::int64_t>(number, 0);
}

bool holds_something(const RawControl& raw, const std::string& type)
{
    const GumboNode* node = raw.node;
    if (has_attribute(node, "data-demur-filled")) {
        return true;
    }
    if (is_named_by_following_text(type) || control_sort(node) == ControlSort::button) {
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
    const auto acts_as_field = [](const std::string& role) {
        return role == "combobox" || role == "textbox" || role == "radio" || role == "checkbox" || role == "switch";
    };
    switch (tag_of(node)) {
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA: return ControlSort::native;
    case GUMBO_TAG_BUTTON: // component libraries build fields of buttons
        return has_attribute(node, "role") && acts_as_field(keyword(node, "role")) ? ControlSort::editable : ControlSort::button;
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
    return acts_as_field(role) ? ControlSort::editable : ControlSort::none;
}

Control read_control(const RawControl& raw, const RawPage& page)
{
    const GumboNode* node = raw.node;
    Control control;
    control.type = type_of(raw);
    control.name = clipped_attribute(attribute(node, "name"));
    control.id = clipped_attribute(attribute(node, "id"));
    ControlLabel label = label_of(raw, page, control.type);
    control.label = std::move(label.text);
    control.hint = hint_of(raw, page, control.label);
    control.autocomplete = clipped_attribute(keyword(node, "autocomplete"));
    control.accept = clipped_attribute(attribute(node, "accept"));
    control.required = has_attribute(node, "required") || is_true(node, "aria-required") || label.starred;
    control.language = raw.language == page.page.language ? std::string() : raw.language;
    control.skipped_by_tab = attribute(node, "tabindex").substr(0, 1) == "-";
    control.prefilled = holds_something(raw, control.type);
    control.max_length = length_attribute(node, "maxlength");
    control.min_length = length_attribute(node, "minlength");
    control.ref = clipped_attribute(attribute(node, "data-demur-ref"));
    if (!raw.hidden.empty()) {
        control.hidden = raw.hidden;
    }
    control.options = options_of(raw, page, control.type);
    return control;
}

} // namespace demur
