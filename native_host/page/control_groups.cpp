#include "page/control_groups.h"

#include "page/control_reader.h"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace demur {

namespace {

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
std::vector<ControlGroup> loose_groups(const std::vector<const RawControl*>& controls)
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
    std::vector<ControlGroup> groups;
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

} // namespace

bool is_field(const RawControl& control)
{
    return control_sort(control.node) != ControlSort::button;
}

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

std::vector<ControlGroup> group_controls(const RawPage& raw)
{
    const std::vector<const RawControl*> controls = without_frames(raw);
    std::vector<ControlGroup> groups;
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
    for (ControlGroup& group : loose_groups(controls)) {
        const bool sends = std::any_of(group.members.begin(), group.members.end(), [](const RawControl* c) { return !is_field(*c); });
        const bool asks = std::any_of(group.members.begin(), group.members.end(), [](const RawControl* c) { return is_field(*c); });
        if (sends && asks) {
            groups.push_back(std::move(group));
        }
    }
    std::sort(groups.begin(), groups.end(),
              [](const ControlGroup& a, const ControlGroup& b) { return a.members.front()->order < b.members.front()->order; });
    return groups;
}

} // namespace demur
