#include "page/form_builder.h"

#include "base/utf8.h"
#include "page/control_reader.h"
#include "page/url.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace demur {

namespace {

constexpr std::size_t headings_near = 8; // looked at on each side of a form's first control

struct Group {
    const GumboNode* around = nullptr; // the form element, or the nearest element with a way to send
    bool is_form_element = false;
    std::vector<const RawControl*> members; // in document order
};

bool is_within(const GumboNode* node, const GumboNode* container)
{
    for (; node != nullptr; node = node->parent) {
        if (node == container) {
            return true;
        }
    }
    return false;
}

bool is_root(const GumboNode* node)
{
    return tag_of(node) == GUMBO_TAG_BODY || tag_of(node) == GUMBO_TAG_HTML;
}

bool is_field(const RawControl& control)
{
    return control_sort(control.node) != ControlSort::button;
}

// Sends a form without any script: by the standard, a button that does not say otherwise.
bool is_native_submit(const RawControl& control)
{
    const std::string type = keyword(control.node, "type");
    if (tag_of(control.node) == GUMBO_TAG_BUTTON) {
        return type != "button" && type != "reset" && type != "menu";
    }
    return tag_of(control.node) == GUMBO_TAG_INPUT && (type == "submit" || type == "image");
}

// Other inputs count as controls although they are buttons.
bool is_input(const RawControl& control)
{
    return tag_of(control.node) == GUMBO_TAG_INPUT;
}

// An element with role=combobox around an input is that input's frame, not a second control.
std::vector<const RawControl*> without_frames(const RawPage& raw)
{
    std::vector<const RawControl*> kept;
    for (std::size_t i = 0; i < raw.controls.size(); ++i) {
        const RawControl& control = raw.controls[i];
        const bool frame = control_sort(control.node) == ControlSort::editable && i + 1 < raw.controls.size()
                           && is_field(raw.controls[i + 1]) && is_within(raw.controls[i + 1].node, control.node);
        if (!frame) {
            kept.push_back(&control);
        }
    }
    return kept;
}

// The groups of controls outside form elements. A control belongs to the nearest element around it that also holds a
// button; groups inside others are joined to these, except at the root of the page.
std::vector<Group> loose_groups(const std::vector<const RawControl*>& controls)
{
    std::unordered_set<const GumboNode*> holds_button;
    for (const RawControl* control : controls) {
        if (control->form == 0 && !is_field(*control)) {
            for (const GumboNode* node = control->node->parent; node != nullptr && is_element(node) && holds_button.insert(node).second;) {
                node = node->parent;
            }
        }
    }
    std::map<const RawControl*, const GumboNode*> nearest;
    std::unordered_set<const GumboNode*> keys;
    for (const RawControl* control : controls) {
        if (control->form != 0 || !is_field(*control)) {
            continue;
        }
        const GumboNode* node = control->node->parent;
        while (node != nullptr && is_element(node) && holds_button.find(node) == holds_button.end()) {
            node = node->parent;
        }
        if (node != nullptr && is_element(node)) {
            nearest.emplace(control, node);
            keys.insert(node);
        }
    }
    const auto outermost = [&](const GumboNode* key) {
        const GumboNode* best = key;
        for (const GumboNode* node = key->parent; node != nullptr && is_element(node) && !is_root(node); node = node->parent) {
            best = keys.find(node) != keys.end() ? node : best;
        }
        return best;
    };
    std::vector<Group> groups;
    std::unordered_map<const GumboNode*, std::size_t> index;
    const auto add = [&](const GumboNode* key, const RawControl* control) {
        const auto [at, added] = index.emplace(key, groups.size());
        if (added) {
            groups.push_back({key, false, {}});
        }
        groups[at->second].members.push_back(control);
    };
    std::unordered_set<const GumboNode*> tops;
    for (const RawControl* control : controls) {
        if (const auto found = nearest.find(control); found != nearest.end()) {
            tops.insert(outermost(found->second));
        }
    }
    for (const RawControl* control : controls) {
        if (control->form != 0) {
            continue;
        }
        if (const auto found = nearest.find(control); found != nearest.end()) {
            add(outermost(found->second), control);
        } else if (!is_field(*control)) {
            const GumboNode* node = control->node->parent;
            while (node != nullptr && is_element(node) && tops.find(node) == tops.end()) {
                node = node->parent;
            }
            if (node != nullptr && is_element(node)) {
                add(node, control);
            }
        }
    }
    return groups;
}

// Which members are controls of the form: fields, inputs and native submit buttons; where no button sends by itself,
// the buttons after the last field, one of which a script must send with.
std::vector<const RawControl*> controls_of(const Group& group)
{
    std::size_t last_field = 0;
    bool has_submit = false;
    std::size_t first_field = group.members.size();
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        if (is_field(*group.members[i])) {
            last_field = i;
            first_field = std::min(first_field, i);
        }
        has_submit |= is_native_submit(*group.members[i]) && (group.is_form_element || i > first_field);
    }
    std::vector<const RawControl*> kept;
    for (std::size_t i = 0; i < group.members.size(); ++i) {
        const RawControl& member = *group.members[i];
        const bool sends = is_native_submit(member) && (group.is_form_element || i > first_field);
        const bool might_send = !has_submit && i > last_field;
        if (is_field(member) || is_input(member) || sends || might_send) {
            kept.push_back(&member);
        }
    }
    return kept;
}

// The last heading before the control, unless another field stands between them: then it names that one's form.
const RawHeading* heading_before(std::size_t order, const RawPage& raw)
{
    const auto next = std::lower_bound(raw.headings.begin(), raw.headings.end(), order,
                                       [](const RawHeading& heading, std::size_t at) { return heading.order < at; });
    if (next == raw.headings.begin()) {
        return nullptr;
    }
    const RawHeading& heading = *std::prev(next);
    auto control = std::lower_bound(raw.controls.begin(), raw.controls.end(), heading.order,
                                    [](const RawControl& c, std::size_t at) { return c.order < at; });
    for (; control != raw.controls.end() && control->order < order; ++control) {
        if (is_field(*control)) {
            return nullptr;
        }
    }
    return heading.text.empty() ? nullptr : &heading;
}

// The heading that names the group.
std::string title_of(const Group& group, const RawPage& raw)
{
    const std::size_t first = group.members.front()->order;
    const auto after = std::lower_bound(raw.headings.begin(), raw.headings.end(), first,
                                        [](const RawHeading& heading, std::size_t order) { return heading.order < order; });
    const auto at = static_cast<std::size_t>(after - raw.headings.begin());
    const RawHeading* inside = nullptr;
    for (std::size_t i = at - std::min(at, headings_near); i < std::min(at + headings_near, raw.headings.size()) && inside == nullptr;
         ++i) {
        inside = !raw.headings[i].text.empty() && is_within(raw.headings[i].node, group.around) ? &raw.headings[i] : nullptr;
    }
    const RawHeading* before = heading_before(first, raw);
    before = before == inside ? nullptr : before;
    // A section's heading inside the form yields to the page's heading right before it.
    if (inside != nullptr && !(inside->level >= 3 && before != nullptr && before->level < inside->level)) {
        return inside->text;
    }
    if (inside == nullptr) {
        for (const GumboNode* node = group.around; node != nullptr && is_element(node) && !is_root(node); node = node->parent) {
            if (std::string name = group_name(node, raw); !name.empty()) {
                return name;
            }
            if (node->parent == nullptr || (before != nullptr && is_within(before->node, node))) {
                break;
            }
        }
    }
    if (before != nullptr) {
        return before->text;
    }
    if (inside != nullptr) {
        return inside->text;
    }
    return group.is_form_element && raw.headings.empty() ? raw.page.title : std::string();
}

// One control for all radio buttons that exclude each other.
class RadioGroups {
public:
    // True when the control was added to a group seen before.
    bool joined(const RawControl& raw, const Control& control, std::vector<Control>& controls)
    {
        const GumboNode* around = control.name.empty() ? group_around(raw.node) : nullptr;
        if (control.name.empty() && around == nullptr) {
            return false;
        }
        const auto [at, added] = groups_.emplace(std::make_pair(control.name, around), controls.size());
        if (added) {
            return false;
        }
        Control& group = controls[at->second];
        group.options.push_back(choice_of(raw, control));
        group.required |= control.required;
        group.prefilled |= control.prefilled;
        if (!control.hidden) {
            group.hidden.reset();
        }
        return true;
    }

    static Choice choice_of(const RawControl& raw, const Control& control)
    {
        return {std::string(clip_utf8(attribute(raw.node, "value"), 200)), control.label,
                control.ref.empty() ? std::nullopt : std::optional(control.ref)};
    }

private:
    std::map<std::pair<std::string, const GumboNode*>, std::size_t> groups_;
};

Form build_form(const Group& group, const RawPage& raw)
{
    Form form;
    form.is_form_element = group.is_form_element;
    form.title = title_of(group, raw);
    if (group.is_form_element) {
        form.action = resolve_url(raw.page.url, attribute(group.around, "action"));
    }
    RadioGroups radios;
    for (const RawControl* member : controls_of(group)) {
        Control control = read_control(*member, raw);
        if (control.type == "radio") {
            if (radios.joined(*member, control, form.controls)) {
                continue;
            }
            control.options.push_back(RadioGroups::choice_of(*member, control));
            const GumboNode* around = group_around(member->node);
            const std::string name = around == nullptr ? std::string() : group_name(around, raw);
            control.label = name.empty() ? member->text_before : name;
            control.hint = control.hint == control.label ? std::string() : control.hint;
            control.required |= around != nullptr && keyword(around, "aria-required") == "true";
        }
        control.index = static_cast<std::int64_t>(form.controls.size());
        form.controls.push_back(std::move(control));
    }
    return form;
}

} // namespace

std::vector<Form> build_forms(const RawPage& raw)
{
    const std::vector<const RawControl*> controls = without_frames(raw);
    std::vector<Group> groups;
    std::unordered_map<std::size_t, std::size_t> by_form;
    for (const RawControl* control : controls) {
        if (control->form == 0) {
            continue;
        }
        const auto [at, added] = by_form.emplace(control->form, groups.size());
        if (added) {
            groups.push_back({raw.forms[control->form - 1], true, {}});
        }
        groups[at->second].members.push_back(control);
    }
    for (Group& group : loose_groups(controls)) {
        const bool sends = std::any_of(group.members.begin(), group.members.end(), [](const RawControl* c) { return !is_field(*c); });
        const bool asks = std::any_of(group.members.begin(), group.members.end(), [](const RawControl* c) { return is_field(*c); });
        if (sends && asks) {
            groups.push_back(std::move(group));
        }
    }
    std::sort(groups.begin(), groups.end(),
              [](const Group& a, const Group& b) { return a.members.front()->order < b.members.front()->order; });
    std::vector<Form> forms;
    for (const Group& group : groups) {
        Form form = build_form(group, raw);
        if (!form.controls.empty() && (group.is_form_element || !form.title.empty())) {
            forms.push_back(std::move(form));
        }
    }
    return forms;
}

} // namespace demur
